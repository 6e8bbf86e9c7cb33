import Feeds
import Markup

/// An entry of a polled feed, on its way into the store.
public struct NewEntry: Sendable, Hashable {
  /// The entry as it was read.
  public var entry: Entry
  /// The article's identity: its normalised link, else the feed's address with the entry's id.
  public var identity: String
  /// Whether it is to be worked on; false stores it as seen (first sight of a feed).
  public var isPending: Bool
  /// A hash over title, summary and content: a new one under the same identity is an edit.
  public var fingerprint: String

  /// Makes an entry for the store.
  public init(entry: Entry, identity: String, isPending: Bool, fingerprint: String) {
    self.entry = entry
    self.identity = identity
    self.isPending = isPending
    self.fingerprint = fingerprint
  }
}

/// An entry that waits to be worked on.
public struct PendingEntry: Sendable, Hashable, Identifiable {
  /// Its number in this store.
  public var id: Int64
  /// The feed that brought it (``FeedState/url``).
  public var feedURL: String
  /// The entry as it was read last.
  public var entry: Entry
  /// The article's identity as it was first seen.
  public var identity: String
  /// When the entry was first seen.
  public var firstSeen: Instant
  /// How often its page was tried in vain.
  public var attempts: Int
  /// The earliest time to work on it.
  public var notBefore: Instant
  /// Whether the article was worked on before and the entry changed since.
  public var isUpdate: Bool
  /// Which edit of the entry this is; an edit that arrives meanwhile is not lost.
  public var revision: Int

  /// Makes a pending entry.
  public init(
    id: Int64, feedURL: String, entry: Entry, identity: String, firstSeen: Instant,
    attempts: Int = 0, notBefore: Instant, isUpdate: Bool = false, revision: Int = 0
  ) {
    self.id = id
    self.feedURL = feedURL
    self.entry = entry
    self.identity = identity
    self.firstSeen = firstSeen
    self.attempts = attempts
    self.notBefore = notBefore
    self.isUpdate = isUpdate
    self.revision = revision
  }
}
