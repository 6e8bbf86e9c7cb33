import Feeds
import Glibc
import Markup
import Storage

/// How often a feed is asked for while all is well.
///
/// With a given number of polls to spend on many feeds the mean delay of an entry is least when each
/// feed's interval falls with the square root of its rate (Cho and Garcia-Molina, "Effective page
/// refresh policies for web crawlers", 2003, for the like problem of crawlers). Entries come in
/// bursts and at a publisher's hours, so the rate that counts is the one expected now.
struct Cadence: Sendable {
  private static let day: Double = 86_400
  /// A feed with so many entries a day is asked for at the default interval.
  private static let referenceRate: Double = 4
  /// How far back the rate remembers, in seconds: by then an entry counts for a third.
  private static let memory: Double = 7 * 86_400
  /// Below this many entries nothing is known of a feed that would justify asking more often.
  private static let fewEntries = 5

  private let polling: Configuration.Polling

  init(_ polling: Configuration.Polling) {
    self.polling = polling
  }

  // MARK: What is learnt

  /// Learns from a poll that succeeded: so many new entries since the last one that did.
  func observe(_ entries: [Entry], count: Int, in state: inout FeedState, now: Instant) {
    let dates = entries.compactMap { $0.published ?? $0.updated }.filter { $0 <= now }
    if let last = state.lastSuccess, state.wasPolled {
      let elapsed = max(now.seconds(since: last), 1)
      let share = exp(-elapsed / Self.memory)
      let seen = Double(count) / (elapsed / Self.day)
      state.ratePerDay = state.ratePerDay * share + seen * (1 - share)
    } else {
      state.ratePerDay = Self.rate(of: dates, now: now)
    }
    HourProfile.add(dates.sorted(by: >).prefix(count), to: &state.hourCounts)
  }

  /// The rate that a first document shows: its entries over the time they span, with half an entry
  /// in half a day for what is not known. A few young entries show nothing.
  private static func rate(of dates: [Instant], now: Instant) -> Double {
    guard let oldest = dates.min(), let newest = dates.max() else { return referenceRate }
    let isYoung = now.seconds(since: newest) < memory
    if dates.count < fewEntries, isYoung { return referenceRate }
    let span = max(now.seconds(since: oldest) / day, 0.25)
    return (Double(dates.count) - 0.5) / (span + 0.5)
  }

  // MARK: What follows

  /// Seconds to the next poll, wishes of the publisher aside.
  func interval(_ state: FeedState, now: Instant) -> Double {
    if let fixed = state.intervalSeconds { return fixed }
    guard state.wasPolled else { return polling.default }
    let rate = expectedRate(state, now: now)
    let interval = polling.default * (Self.referenceRate / max(rate, 1e-6)).squareRoot()
    let least = state.entriesSeen < Self.fewEntries ? polling.default : polling.minimum
    return min(max(interval, least), polling.maximum)
  }

  /// Entries a day expected now: more right after an entry came, and at the hours when they come.
  private func expectedRate(_ state: FeedState, now: Instant) -> Double {
    var rate = state.ratePerDay * HourProfile.factor(state.hourCounts, at: now)
    if let last = state.lastNew {
      // How many entries a steady feed would have brought since its last one.
      let missing = max(0, now.seconds(since: last)) / Self.day * state.ratePerDay
      rate *= 1 + 1 / (0.25 + missing)
    }
    return rate
  }

  /// When the feed is due: after its interval, but not while its answer is fresh, nor before the
  /// publisher wants to be asked. A user's own interval goes before the publisher's wishes.
  func nextPoll(_ state: FeedState, freshSeconds: Double?, now: Instant) -> Instant {
    if let fixed = state.intervalSeconds { return now.advanced(bySeconds: fixed) }
    var interval = interval(state, now: now)
    // The default is a figure that the user set: it is kept to the second.
    if interval != polling.default { interval *= 1 + 0.1 * Jitter.of(state.url, now) }
    let wished = [state.ttlSeconds, state.wishes.updateSeconds, freshSeconds].compactMap { $0 }
    let wait = min(max(interval, wished.max() ?? 0), polling.maximum)
    return WishedTimes(state.wishes).next(from: now.advanced(bySeconds: wait))
  }
}
