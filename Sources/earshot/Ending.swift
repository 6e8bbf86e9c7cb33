import ArgumentParser
import Glibc

/// How the process ends after an error: what is said where, and the exit code.
struct Ending {
  /// For standard output: help that was asked for.
  var answer: String?
  /// For standard error.
  var complaints: [String] = []
  /// The exit code.
  var code: ExitCode

  /// What to do about an error.
  static func of(_ error: any Error, root: any ParsableCommand.Type) -> Ending {
    switch error {
    case let failure as CommandFailure:
      Ending(complaints: failure.details + [failure.sentence], code: failure.code)
    case let exit as ExitCode: Ending(code: exit)
    default: ofParsing(error, root)
    }
  }

  /// The argument parser's own errors: help, or a wrong command line.
  private static func ofParsing(_ error: any Error, _ root: any ParsableCommand.Type) -> Ending {
    switch root.exitCode(for: error) {
    case .success: Ending(answer: root.fullMessage(for: error), code: .success)
    case .validationFailure:
      Ending(
        complaints: [UsageMessage(root.message(for: error), commands: names(of: root)).sentence],
        code: .usage)
    case let code: Ending(complaints: ["earshot: cannot go on: \(error)"], code: code)
    }
  }

  private static func names(of root: any ParsableCommand.Type) -> [String] {
    root.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Ends the process.
  func exit() -> Never {
    if let answer {
      let output = Output()
      try? output.line(answer)
      try? output.flush()
    }
    for complaint in complaints { Complaint.say(complaint) }
    Glibc.exit(code.rawValue)
  }
}
