import ArgumentParser

/// `earshot run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Polls the feeds and writes alerts, in the foreground.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    throw CommandFailure(code: .tryAgain, task: "run", reason: "the daemon is not there yet")
  }
}
