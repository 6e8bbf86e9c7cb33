import Feeds
import Markup

/// One feed's polling state, kept from poll to poll; its ``url`` is its identity.
public struct FeedState: Sendable, Hashable, Codable {
  /// The address as configured.
  public var url: String
  /// The address that is asked: ``url`` until a permanent redirect.
  public var fetchURL: String
  /// The feed's own title, plain text.
  public var title: String?
  /// The `ETag` of the last complete answer, byte for byte.
  public var etag: String?
  /// The `Last-Modified` of the last complete answer, byte for byte.
  public var lastModified: String?
  /// When it is due.
  public var nextPoll: Instant
  /// When it was last asked.
  public var lastPolled: Instant?
  /// When it last answered as it should (304 included).
  public var lastSuccess: Instant?
  /// When an entry was last new.
  public var lastNew: Instant?
  /// Failed polls in a row.
  public var failures: Int
  /// Why the last poll failed, one sentence; nil where it did not.
  public var lastError: String?
  /// Whether the server said that it is gone for good (410).
  public var isGone: Bool
  /// Whether a first poll succeeded, so that what is new now is news.
  public var wasPolled: Bool
  /// The user's fixed interval, in seconds.
  public var intervalSeconds: Double?
  /// How many entries a day it brings, as estimated.
  public var ratePerDay: Double
  /// A hash of the last body, to see that nothing changed where no validators are sent.
  public var bodyHash: String?
  /// How many entries it brought so far.
  public var entriesSeen: Int
  /// How many of its entries appeared in each hour of the day (UTC), older ones counting less; 24
  /// numbers, or none where nothing is known.
  public var hourCounts: [Int] = []
  /// Whether its "not modified" (304) has never been found to be untrue.
  public var isTruthful = true
  /// When a document of the feed last came in full, not as "not modified".
  public var lastDocument: Instant?
  /// Until when the server asked to be left alone (`Retry-After`): it holds for its whole host.
  public var pausedUntil: Instant?
  /// How long the publisher wants readers to wait between polls, in seconds (RSS `ttl`).
  public var ttlSeconds: Double?
  /// When else the publisher wants to be asked, or not.
  public var wishes = PollingWishes()
  /// Whether it is still configured.
  public var isActive: Bool

  /// Makes the state of a feed that was never polled.
  public init(url: String, nextPoll: Instant) {
    self.url = url
    self.fetchURL = url
    self.nextPoll = nextPoll
    self.failures = 0
    self.isGone = false
    self.wasPolled = false
    self.ratePerDay = 0
    self.entriesSeen = 0
    self.isActive = true
  }
}
