/// When a publisher wants its feed to be asked for, besides `ttl`: what readers are to respect even
/// while the feed itself answers "not modified" and so says nothing.
public struct PollingWishes: Sendable, Hashable, Codable {
  /// Seconds between two updates: `sy:updatePeriod` divided by `sy:updateFrequency` (RSS 1.0 module
  /// "Syndication").
  public var updateSeconds: Double?
  /// Hours of the day in UTC, 0 to 23, in which nobody need ask (RSS 2.0 `skipHours`).
  public var skipHours: [Int] = []
  /// Days of the week, 0 Monday to 6 Sunday, on which nobody need ask (RSS 2.0 `skipDays`).
  public var skipDays: [Int] = []

  /// Makes no wishes.
  public init() {}
}
