import ArgumentParser

/// `earshot feed`
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Looks into a feed.", subcommands: [])
}
