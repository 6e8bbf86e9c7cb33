import ArgumentParser
import Daemon
import Foundation

/// Why a command could not do its work: `earshot: cannot <task>: <reason>` on standard error.
struct CommandFailure: Error {
  /// What the process ends with.
  var code: ExitCode
  /// What could not be done: "read page.html".
  var task: String
  /// Why, a clause without a full stop.
  var reason: String
  /// Lines that go before the sentence, such as every problem of a configuration.
  var details: [String] = []

  /// The sentence.
  var sentence: String { "earshot: cannot \(task): \(reason)" }
}

extension ExitCode {
  /// Nothing was found, or a check found something.
  static let found = ExitCode(1)
  /// The command line is wrong (EX_USAGE).
  static let usage = ExitCode(64)
  /// The input is not what it should be (EX_DATAERR).
  static let badInput = ExitCode(65)
  /// There is no such input (EX_NOINPUT).
  static let noInput = ExitCode(66)
  /// Reading or writing failed (EX_IOERR).
  static let inputOutput = ExitCode(74)
  /// It may work later (EX_TEMPFAIL).
  static let tryAgain = ExitCode(75)
  /// The configuration is wrong (EX_CONFIG).
  static let badConfiguration = ExitCode(78)
}

extension CommandFailure {
  /// A file that cannot be read.
  init(_ error: FileError) {
    self.init(
      code: error.isMissing ? .noInput : .inputOutput, task: "read \(error.path)",
      reason: error.reason)
  }

  /// A configuration that cannot be used. Several problems are told one a line before the sentence.
  init(_ error: ConfigurationError) {
    let problems = error.problems.map(\.description)
    code =
      switch error.kind {
      case .missing: .noInput
      case .unreadable: .inputOutput
      case .wrong: .badConfiguration
      }
    task = "use the configuration"
    reason = problems.count == 1 ? problems[0] : "it has \(problems.count) problems"
    details = problems.count == 1 ? [] : problems
  }

  /// An error that tells itself in a sentence of our form: `cannot <task>: <reason>`.
  init(code: ExitCode, sentence: String) {
    let clause = sentence.trimmingPrefix("cannot ")
    let colon = clause.range(of: ": ")
    self.init(
      code: code, task: colon.map { String(clause[..<$0.lowerBound]) } ?? "go on",
      reason: colon.map { String(clause[$0.upperBound...]) } ?? String(clause))
  }

  /// A command line that says something impossible.
  static func usage(_ task: String, _ reason: String) -> CommandFailure {
    CommandFailure(code: .usage, task: task, reason: reason)
  }
}
