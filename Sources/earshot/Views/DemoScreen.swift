import Markup
import Storage
import Synchronization
import Watching

/// What a demo shows: a word at the start, each alert as it comes, a sum at the end.
final class DemoScreen: Sendable {
  private let isJSON: Bool
  private let shown = Mutex(0)

  init(asJSON: Bool) {
    isJSON = asJSON
  }

  /// How many alerts were shown.
  var count: Int { shown.withLock { $0 } }

  /// Says what is about to be seen.
  func open(seconds: Double) throws {
    guard !isJSON else { return }
    let output = Output()
    try output.line(
      output.paint("Three feeds publish fifteen stories over the next half minute.", .bold))
    try output.line("Six topics are watched; what is only mentioned, but not said, stays silent.")
    try output.line()
    try output.flush()
  }

  /// Shows an alert.
  func show(_ alert: StoredAlert) throws {
    shown.withLock { $0 += 1 }
    let output = Output()
    if isJSON {
      try output.bytes(Array(alert.json.utf8))
    } else if let line = AlertLine(json: try JSONValue(parsing: alert.json.utf8)) {
      let view = AlertView(line: line)
      let rows =
        line.action == .copy ? [view.copyLine(output.paint)] : view.block(output.paint)
      for row in rows { try output.line(row) }
      try output.line()
    }
    try output.flush()
  }

  /// Says what was seen.
  func close() throws {
    guard !isJSON else { return }
    let output = Output()
    try output.line("\(count) alerts, each with the sentence and the reason. Next: make run")
    try output.flush()
  }
}
