import Markup

/// Alerts a day as bars; of a long time several days a bar.
struct AlertChart {
  /// The days that have alerts.
  let days: [StoredTrial.Day]
  /// When the time asked for starts and ends.
  let span: Range<Instant>

  private static let rows = 31

  /// A line for each bar, days without alerts between others included; where nobody sees a chart, the
  /// figures alone.
  func lines(on output: Output) -> [String] {
    let bars = bars
    let most = max(1, bars.map(\.alerts).max() ?? 1)
    return bars.map { bar in
      guard output.isTerminal else { return "\(bar.text)  \(bar.alerts)" }
      let length = (bar.alerts * 40 + most - 1) / most
      let marks = output.paint(String(repeating: "▇", count: length), .green)
      return "\(bar.text)  \(marks)\(length > 0 ? " " : "")\(bar.alerts)"
    }
  }

  private var bars: [StoredTrial.Day] {
    guard let first = days.first?.start else { return [] }
    let last = max(span.upperBound.day, days.last?.start ?? first)
    let length = 86_400.0
    let count = Int(last.seconds(since: first) / length) + 1
    let width = (count + Self.rows - 1) / Self.rows
    var bars = stride(from: 0, to: count, by: width).map {
      StoredTrial.Day(start: first.advanced(bySeconds: Double($0) * length), alerts: 0)
    }
    for day in days {
      bars[Int(day.start.seconds(since: first) / length) / width].alerts += day.alerts
    }
    return bars
  }
}
