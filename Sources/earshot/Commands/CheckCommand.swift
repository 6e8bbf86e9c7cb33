import ArgumentParser
import Daemon

/// `earshot check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads the configuration and tells every problem.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let output = Output()
    do {
      try report(
        ConfigurationLoader.load(
          path: common.config, environment: Environment.all, stateOverride: common.state,
          scope: .tested),
        on: output)
    } catch let error as ConfigurationError {
      guard error.kind == .wrong else { throw CommandFailure(error) }
      for problem in error.problems { try output.line(TerminalText.line(problem.description)) }
      try output.flush()
      throw ExitCode.found
    }
    try output.flush()
  }

  private func report(_ loaded: LoadedConfiguration, on output: Output) throws {
    for warning in loaded.warnings { try output.line(TerminalText.line(warning.description)) }
    guard loaded.warnings.isEmpty else {
      if loaded.tests.failed > 0 {
        try output.line("\(loaded.tests.failed) of the topics' \(loaded.tests.run) tests failed")
      }
      try output.flush()
      throw ExitCode.found
    }
    let configuration = loaded.configuration
    try output.line(
      "\(loaded.path ?? "the defaults"): \(configuration.feeds.count) feeds,"
        + " \(configuration.topics.count) topics, \(configuration.speakers.count) speakers,"
        + " \(loaded.tests.run) tests passed; nothing is wrong")
  }
}
