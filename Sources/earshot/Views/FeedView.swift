import Daemon
import Markup
import Storage

/// A feed as people see it in a list: what it is, and how it fares.
struct FeedView {
  let feed: ConfiguredFeed
  let state: FeedState?
  let now: Instant

  /// Two lines, and a third where something is wrong.
  func lines(_ paint: Painter) -> [String] {
    let name = feed.name ?? state?.title ?? feed.url.host
    let tags = feed.tags.isEmpty ? "" : "  [" + feed.tags.joined(separator: ", ") + "]"
    let head = paint(TerminalText.line(name), .bold) + paint(TerminalText.line(tags), .dim)
    let address = "  " + paint(TerminalText.line(feed.url.description), .blue)
    return [head, address, "  " + TerminalText.line(progress)] + trouble(paint)
  }

  private var progress: String {
    guard let state, let polled = state.lastPolled else { return "not polled yet" }
    let rate = state.ratePerDay >= 0.1 ? ", about \(Self.rounded(state.ratePerDay)) a day" : ""
    let next =
      state.isGone ? "never again" : "next in \(Self.span(state.nextPoll.seconds(since: now)))"
    return "polled \(Self.span(now.seconds(since: polled))) ago, \(next),"
      + " \(state.entriesSeen) entries so far\(rate)"
  }

  private func trouble(_ paint: Painter) -> [String] {
    guard let state, let error = state.lastError else { return [] }
    let times = state.failures > 1 ? " (\(state.failures) times in a row)" : ""
    return ["  " + paint("failing\(times): ", .red) + TerminalText.line(error)]
  }

  /// A length of time in its largest fitting unit: "5 min".
  private static func span(_ seconds: Double) -> String {
    switch max(0, seconds) {
    case ..<90: "\(Int(max(0, seconds).rounded())) s"
    case ..<5400: "\(Int((seconds / 60).rounded())) min"
    case ..<172_800: "\(Int((seconds / 3600).rounded())) h"
    default: "\(Int((seconds / 86_400).rounded())) days"
    }
  }

  private static func rounded(_ rate: Double) -> String {
    rate >= 10 ? String(Int(rate.rounded())) : String((rate * 10).rounded() / 10)
  }

  /// The feed as a line of JSON.
  var json: JSONValue {
    [
      "url": .string(feed.url.description), "name": JSONValue(feed.name),
      "title": JSONValue(state?.title), "tags": JSONValue(feed.tags),
      "interval_s": JSONValue(feed.interval), "last_polled": JSONValue(state?.lastPolled),
      "last_success": JSONValue(state?.lastSuccess), "last_new": JSONValue(state?.lastNew),
      "next_poll": JSONValue(state?.nextPoll), "failures": .integer(state?.failures ?? 0),
      "error": JSONValue(state?.lastError), "gone": .bool(state?.isGone ?? false),
      "entries": .integer(state?.entriesSeen ?? 0),
    ]
  }
}
