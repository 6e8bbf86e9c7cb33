import Markup
import Watching

/// Prints alerts in the form that was asked for.
final class AlertPrinter {
  private let options: AlertOptions
  private let output: Output
  /// How many were printed.
  private(set) var count = 0

  init(options: AlertOptions, output: Output) {
    self.options = options
    self.output = output
  }

  /// What goes before the first alert.
  func begin() throws(CommandFailure) {
    if options.csv { try output.line(AlertTable.header) }
  }

  /// One alert.
  func show(_ alert: LoggedAlert, _ copies: Int = 0) throws(CommandFailure) {
    count += 1
    if options.json {
      try output.isTerminal ? output.json(alert.json) : output.bytes(alert.bytes)
    } else if options.csv {
      try output.line(AlertTable.row(of: alert.line))
    } else {
      try show(AlertView(line: alert.line, copies: copies))
    }
  }

  private func show(_ view: AlertView) throws(CommandFailure) {
    guard output.isTerminal else { return try output.line(view.plain) }
    for line in view.block(output.paint) { try output.line(line) }
    try output.line()
  }

  /// Writes what is buffered.
  func finish() throws(CommandFailure) { try output.flush() }
}
