import ArgumentParser
import Daemon
import Watching

/// Reads the alert log, rotated files first, one alert at a time.
struct AlertLogReader {
  let path: String
  let filter: AlertFilter

  /// Hands on every alert that the filter accepts, in the order of the log.
  /// - Throws: ``CommandFailure`` where the log itself cannot be read; a rotated file that is gone in
  ///   the meantime or damaged is told and passed over.
  func forEach(_ body: (LoggedAlert) throws -> Void) throws {
    for file in AlertLogFiles.paths(of: path) {
      do {
        try read(file, body)
      } catch let failure as CommandFailure where file != path && failure.task.hasPrefix("read ") {
        Complaint.say(failure.sentence)
      }
    }
  }

  /// The one alert of an id, a beginning of it, or a number in the log.
  /// - Throws: ``CommandFailure`` where there is none (exit 1) or more than one.
  func alert(_ id: String) throws -> LoggedAlert {
    var found: [LoggedAlert] = []
    try forEach { alert in
      let isIt = alert.line.id.hasPrefix(id) || alert.line.sequence.map(String.init) == id
      if isIt, found.count < 2 { found.append(alert) }
    }
    guard let alert = found.first else {
      throw CommandFailure(
        code: .found, task: "show \(id)", reason: "there is no such alert in \(path)")
    }
    guard found.count == 1 || alert.line.id == id else {
      throw CommandFailure.usage("show \(id)", "more than one alert starts like this")
    }
    return alert
  }

  private func read(_ file: String, _ body: (LoggedAlert) throws -> Void) throws {
    let lines = try LineReader(path: file)
    while let line = try lines.nextFilled() {
      if let alert = LoggedAlert(line), filter.accepts(alert) { try body(alert) }
    }
  }
}
