import ArgumentParser

/// The command line.
@main
struct Earshot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "earshot", abstract: "Watches feeds and alerts when somebody says something.")
}
