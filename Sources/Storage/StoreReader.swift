internal import GRDB
import Markup

/// Reads a store, beside its writer and from other processes.
public struct StoreReader: Sendable {
  let database: StateDatabase

  /// Opens the state in a folder for reading only; a daemon may be writing it.
  public static func open(folder: String) throws(StorageError) -> StoreReader {
    StoreReader(database: try StateDatabase.openForReading(folder: folder))
  }

  /// All feeds, those no longer configured included, in the order in which they were added.
  public func feeds() async throws(StorageError) -> [FeedState] {
    try await database.read(FeedRows.all)
  }

  /// The feeds that show an article, as configured, in the order in which they brought it.
  public func feeds(carrying identity: String) async throws(StorageError) -> [String] {
    try await database.read { try EntryRows.feeds(identity: identity, $0) }
  }

  /// Entries that may be worked on now, those that wait longest first.
  public func pending(limit: Int, now: Instant) async throws(StorageError) -> [PendingEntry] {
    try await database.read { try PendingRows.due(now: now, limit: limit, $0) }
  }

  /// Entries that may be worked on now, those that wait longest first, at most so many of one host:
  /// a host that hangs with a thousand pages holds up no other.
  /// - Parameters:
  ///   - limit: how many at most.
  ///   - perHost: how many of one host may be worked on at the same time.
  ///   - busy: the numbers of those that are worked on already; they are left out, but they count
  ///     for their hosts.
  public func pending(
    limit: Int, perHost: Int, beside busy: Set<Int64>, now: Instant
  ) async throws(StorageError) -> [PendingEntry] {
    try await database.read {
      try PendingRows.due(now: now, limit: limit, perHost: perHost, beside: busy, $0)
    }
  }

  /// The earliest time after that one at which an entry may be worked on.
  public func nextPendingTime(after: Instant) async throws(StorageError) -> Instant? {
    try await database.read { try PendingRows.next(after: after, $0) }
  }

  /// Alerts, the latest first, before a sequence if one is given.
  public func latestAlerts(
    limit: Int, topic: String? = nil, before sequence: Int? = nil
  ) async throws(StorageError) -> [StoredAlert] {
    try await database.read {
      try AlertRows.latest(limit: limit, topic: topic, before: sequence, $0)
    }
  }

  /// Alerts after a sequence, in its order.
  public func alerts(after sequence: Int, limit: Int) async throws(StorageError) -> [StoredAlert] {
    try await database.read { try AlertRows.page(after: sequence, limit: limit, $0) }
  }

  /// The topics that alerted for an article so far.
  public func alertedTopics(identity: String) async throws(StorageError) -> Set<String> {
    try await database.read { try AlertRows.topics(identity: identity, $0) }
  }

  /// The article of an identity, as it was stored last.
  public func article(identity: String) async throws(StorageError) -> StoredArticle? {
    try await database.read { try ArticleRows.find(identity: identity, $0) }
  }

  /// What changed in an article since it was first read, the earliest first.
  public func edits(identity: String) async throws(StorageError) -> [StoredEdit] {
    try await database.read { try EditRows.all(identity: identity, $0) }
  }

  /// Articles stored since then, page by page.
  /// - Parameter id: the last article of the page before; 0 for the first page.
  public func articles(
    since: Instant, after id: Int64 = 0, limit: Int = 100
  ) async throws(StorageError) -> [StoredArticle] {
    try await database.read { try ArticleRows.page(since: since, after: id, limit: limit, $0) }
  }

  /// How much the store holds.
  public func counts() async throws(StorageError) -> StoreCounts {
    try await database.read { db in
      func count(_ rows: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
      }
      return StoreCounts(
        feeds: try count("feed WHERE is_active = 1"), entries: try count("entry"),
        pending: try count("entry WHERE state = 0"), articles: try count("article"),
        alerts: try count("alert WHERE json IS NOT NULL"))
    }
  }

  /// Closes the database.
  public func close() { database.close() }
}
