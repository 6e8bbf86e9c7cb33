import ArgumentParser

/// The command line.
@main
struct Earshot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "earshot",
    abstract: "Watches feeds and alerts when somebody says something.",
    subcommands: [
      RunCommand.self, DemoCommand.self, CheckCommand.self, FeedCommand.self,
      AlertsCommand.self, ExtractCommand.self, StatementsCommand.self,
    ])

  @Flag(help: "Print the version and those of the libraries.")
  var version = false

  @Flag(help: "With --version: as JSON.")
  var json = false

  func run() async throws {
    let output = Output()
    if version {
      try output.show(VersionReport(), asJSON: json)
    } else if json {
      throw CommandFailure.usage("understand the command line", "--json belongs to --version")
    } else {
      try output.line(Self.helpMessage(columns: output.isTerminal ? output.width : 80))
    }
    try output.flush()
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Ending.of(error).exit()
    }
  }
}
