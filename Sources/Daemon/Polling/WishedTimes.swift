import Feeds
import Markup

/// The hours and days on which a publisher wants to be asked (RSS 2.0, `skipHours`, `skipDays`).
struct WishedTimes: Sendable {
  private let wishes: PollingWishes

  init(_ wishes: PollingWishes) {
    self.wishes = wishes
  }

  /// The instant, or the beginning of the next hour that is not to be skipped. Wishes that leave
  /// nothing of a week are no wishes.
  func next(from instant: Instant) -> Instant {
    guard !wishes.skipHours.isEmpty || !wishes.skipDays.isEmpty else { return instant }
    var candidate = instant
    for _ in 0..<(7 * 24) {
      if isWished(candidate) { return candidate }
      candidate = Self.nextHour(after: candidate)
    }
    return instant
  }

  private func isWished(_ instant: Instant) -> Bool {
    let fields = instant.fields()
    return !wishes.skipHours.contains(fields.hour) && !wishes.skipDays.contains(fields.weekday)
  }

  private static func nextHour(after instant: Instant) -> Instant {
    Instant(seconds: (instant.seconds / 3600 + 1) * 3600)
  }
}
