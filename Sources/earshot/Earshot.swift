import ArgumentParser

/// The command line.
@main
struct Earshot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "earshot",
    abstract: "Watches feeds and alerts when somebody says something.",
    discussion: "earshot --version [--json] tells the version and those of the libraries.",
    subcommands: [
      RunCommand.self, DemoCommand.self, CheckCommand.self, AlertsCommand.self, FeedCommand.self,
      ExtractCommand.self, StatementsCommand.self, TopicsCommand.self, FeedsCommand.self,
      MatchCommand.self, PollCommand.self, RebuildCommand.self, VersionCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Ending.of(error, root: Earshot.self).exit()
    }
  }

  /// The arguments of the process; `--version` is the command `version`, so that it can have
  /// options of its own.
  private static var arguments: [String] {
    let arguments = CommandLine.arguments.dropFirst()
    return arguments.first == "--version" ? ["version"] + arguments.dropFirst() : Array(arguments)
  }
}
