import Markup
import Watching

/// What a trial found, for people or as JSON.
struct TrialView {
  let trial: StoredTrial
  /// When the time asked for starts and ends.
  let span: Range<Instant>

  /// Shows the figures, a chart of alerts a day, samples and what nearly matched.
  func show(on output: Output, asJSON: Bool) throws(CommandFailure) {
    guard !asJSON else { return try output.json(json) }
    for line in figures { try output.line(line) }
    for line in AlertChart(days: trial.days, span: span).lines(on: output) {
      try output.line(line)
    }
    for sample in trial.samples {
      try output.line(output.paint(TerminalText.line(sample.title), .bold))
      try output.line("  " + TerminalText.line(sample.excerpt))
      try output.line("  " + output.paint(TerminalText.line(sample.url), .blue))
    }
    if !trial.nearMisses.isEmpty { try output.line("Nearly matched:") }
    for miss in trial.nearMisses {
      try output.line(output.paint(TerminalText.line(miss.title), .bold))
      try output.line("  " + output.paint(TerminalText.line(miss.reason.description), .yellow))
      try output.line("  " + output.paint(TerminalText.line(miss.url), .blue))
    }
  }

  private var figures: [String] {
    let about = trial.isEstimate ? "about " : ""
    let stories = trial.stories == 1 ? "1 story" : "\(about)\(trial.stories) stories"
    let line = "\(about)\(trial.hits) of \(trial.articles) articles match, in \(stories)\(perDay)"
    return trial.isEstimate
      ? [line, "nearly everything may match: told from \(trial.read) articles"] : [line]
  }

  /// ": 2.5 alerts a day"; nothing where there are none.
  private var perDay: String {
    guard trial.stories > 0 else { return "" }
    let days = max(1, span.upperBound.seconds(since: span.lowerBound) / 86_400)
    let tenths = Int((Double(trial.stories) / days * 10).rounded())
    if tenths == 0 { return ": fewer than 0.1 alerts a day" }
    return
      ": \(tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)") alerts a day"
  }

  private var json: JSONValue {
    [
      "articles": .integer(trial.articles), "read": .integer(trial.read),
      "estimate": .bool(trial.isEstimate), "hits": .integer(trial.hits),
      "stories": .integer(trial.stories),
      "alerts_by_day": .object(trial.days.map { .init($0.text, .integer($0.alerts)) }),
      "samples": .array(
        trial.samples.map {
          ["title": .string($0.title), "url": .string($0.url), "excerpt": .string($0.excerpt)]
        }),
      "near_misses": .array(
        trial.nearMisses.map {
          [
            "title": .string($0.title), "url": .string($0.url),
            "clause": .string($0.reason.clause), "reason": .string($0.reason.reason.rawValue),
            "holding": JSONValue($0.reason.holding),
          ]
        }),
    ]
  }
}
