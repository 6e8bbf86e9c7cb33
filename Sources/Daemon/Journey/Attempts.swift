import Markup

/// When a page that failed is tried again: three times more over six hours. Most outages of a page are
/// over in minutes, the rest in hours.
enum Attempts {
  /// Seconds from each failed attempt to the next one.
  static let pauses: [Double] = [20 * 60, 100 * 60, 4 * 3600]

  /// When to try again after so many failed attempts, or nil when that was the last.
  static func next(after attempts: Int, now: Instant) -> Instant? {
    guard attempts >= 1, attempts <= pauses.count else { return nil }
    return now.advanced(bySeconds: pauses[attempts - 1])
  }
}
