import ArgumentParser

/// `earshot demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Shows alerts on a small sample newsroom.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    throw CommandFailure(code: .tryAgain, task: "show the demo", reason: "it is not there yet")
  }
}
