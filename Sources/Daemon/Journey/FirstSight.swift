import Feeds
import Markup

/// Which entries alert. At the first successful poll of a feed only what is young does: a feed that is
/// added today should not alert for its archive. At every later poll whatever was not seen before is
/// news, whatever its date: publishers date entries late, early, or not at all.
enum FirstSight {
  /// Whether an entry that was not seen before is to be read.
  /// - Parameter maximumAge: in seconds; counts at the first poll only.
  static func isNews(_ entry: Entry, wasPolled: Bool, maximumAge: Double, now: Instant) -> Bool {
    if wasPolled { return true }
    guard let date = entry.published ?? entry.updated else { return false }
    return now.seconds(since: date) <= maximumAge
  }
}
