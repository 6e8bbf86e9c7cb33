import Markup

/// At which hours of the day (UTC) a feed's entries appear: newsrooms sleep too.
enum HourProfile {
  /// Above this many entries all counts are halved, so that old habits fade.
  private static let limit = 240
  /// So many entries, spread over the day, stand for what is not known.
  private static let prior: Double = 12

  /// Counts entries by the times of their publication.
  static func add(_ dates: some Sequence<Instant>, to counts: inout [Int]) {
    for date in dates {
      if counts.count != 24 { counts = [Int](repeating: 0, count: 24) }
      counts[date.fields().hour] += 1
    }
    if counts.reduce(0, +) > limit { counts = counts.map { $0 / 2 } }
  }

  /// How much more (above 1) or less (below) is expected at this hour than on average; the hours
  /// beside it count half.
  static func factor(_ counts: [Int], at now: Instant) -> Double {
    guard counts.count == 24 else { return 1 }
    let hour = now.fields().hour
    let near = counts[(hour + 23) % 24] + 2 * counts[hour] + counts[(hour + 1) % 24]
    let mean = (Double(counts.reduce(0, +)) + prior) / 24
    return (Double(near) / 4 + prior / 24) / mean
  }
}
