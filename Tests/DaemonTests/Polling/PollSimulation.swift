import Daemon
import Feeds
import Fetching
import Markup
import Storage

/// Feeds that publish at known times, polled by the rules in simulated time.
struct PollSimulation {
  /// What polling one feed cost and brought.
  struct Outcome {
    /// Polls a day.
    var polls: Double
    /// Entries a day.
    var entries: Double
    /// Seconds of delay a day, over all entries.
    var delay: Double
  }

  let rules: PollRules
  private let response: Response

  init(rules: PollRules) throws {
    self.rules = rules
    response = try PollSamples.response(200)
  }

  /// Polls a feed from its `warm`th entry to its last.
  /// - Parameter times: when it publishes, in seconds, ascending.
  func run(_ times: [Double], warm: Int) -> Outcome {
    let start = times[warm - 1]
    var state = firstPoll(times.prefix(warm), at: start)
    var (next, polls, delay) = (warm, 0.0, 0.0)
    while next < times.count {
      let now = state.nextPoll
      let end = times[next...].firstIndex { Self.instant($0) > now } ?? times.count
      for time in times[next..<end] { delay += now.seconds(since: Self.instant(time)) }
      state = rules.next(
        state, after: document(times[max(0, end - 20)..<end], at: now), newEntries: end - next,
        now: now)
      next = end
      polls += 1
    }
    let days = state.lastPolled.map { $0.seconds(since: Self.instant(start)) / 86_400 } ?? 1
    return Outcome(
      polls: polls / days, entries: Double(times.count - warm) / days, delay: delay / days)
  }

  /// The mean delay over all feeds as a share of what the same number of polls gives when every feed
  /// gets the same interval: half that interval.
  func shareOfFixed(_ feeds: [[Double]], warm: Int) -> Double {
    let outcomes = feeds.map { run($0, warm: warm) }
    let polls = outcomes.map(\.polls).reduce(0, +)
    let delay = outcomes.map(\.delay).reduce(0, +) / outcomes.map(\.entries).reduce(0, +)
    return delay / (86_400 / (polls / Double(feeds.count)) / 2)
  }

  private func firstPoll(_ times: ArraySlice<Double>, at start: Double) -> FeedState {
    let now = Self.instant(start)
    return rules.next(
      FeedState(url: "http://example.org/\(start)", nextPoll: now),
      after: document(times, at: now), newEntries: times.count, now: now)
  }

  private func document(_ times: ArraySlice<Double>, at now: Instant) -> PollOutcome {
    var feed = Feed(format: FeedFormat(rawValue: "rss2.0"))
    feed.entries = times.map { time in
      var entry = Entry(id: "\(time)")
      entry.published = Self.instant(time)
      return entry
    }
    return .document(feed, response)
  }

  private static func instant(_ seconds: Double) -> Instant {
    Instant(milliseconds: Int64(seconds * 1000))
  }
}
