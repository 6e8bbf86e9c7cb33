import Markup

extension StoredTrial {
  /// Shows the figures, a chart of alerts a day, and samples.
  func show(on output: Output, asJSON: Bool) throws(CommandFailure) {
    guard !asJSON else { return try output.json(json) }
    try output.line("\(hits) of \(articles) articles match, in \(stories) stories")
    for line in chart(output.paint) { try output.line(line) }
    for sample in samples {
      try output.line(output.paint(TerminalText.line(sample.title), .bold))
      try output.line("  " + TerminalText.line(sample.excerpt))
      try output.line("  " + output.paint(TerminalText.line(sample.url), .blue))
    }
  }

  private var json: JSONValue {
    [
      "articles": .integer(articles), "hits": .integer(hits), "stories": .integer(stories),
      "alerts_by_day": .object(days.map { .init($0.day, .integer($0.alerts)) }),
      "samples": .array(
        samples.map {
          ["title": .string($0.title), "url": .string($0.url), "excerpt": .string($0.excerpt)]
        }),
    ]
  }

  /// A bar a day, the longest forty marks.
  private func chart(_ paint: Painter) -> [String] {
    let most = max(1, days.map(\.alerts).max() ?? 1)
    return days.map { day, alerts in
      let length = (alerts * 40 + most - 1) / most
      return "\(day)  " + paint(String(repeating: "▇", count: length), .green) + " \(alerts)"
    }
  }
}
