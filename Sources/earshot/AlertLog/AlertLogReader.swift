import Daemon

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

  private func read(_ file: String, _ body: (LoggedAlert) throws -> Void) throws {
    let lines = try LineReader(path: file)
    while let line = try lines.nextFilled() {
      if let alert = LoggedAlert(line), filter.accepts(alert) { try body(alert) }
    }
  }
}
