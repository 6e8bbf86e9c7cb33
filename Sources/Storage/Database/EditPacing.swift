import Markup

/// How often an edited entry is worked on again, so that changing comment counts do not fetch pages
/// for ever.
enum EditPacing {
  /// How often one entry is.
  static let limit = 5
  /// How far apart, in seconds.
  static let interval: Double = 600

  /// The earliest time for an edit to be worked on.
  static func due(after updated: Instant?, now: Instant) -> Instant {
    guard let updated else { return now }
    return max(now, updated.advanced(bySeconds: interval))
  }
}
