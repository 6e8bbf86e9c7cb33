internal import GRDB
import Markup

/// Reads and writes feeds' states.
enum FeedRows {
  static func all(_ db: Database) throws -> [FeedState] {
    try Row.fetchAll(db, sql: "SELECT * FROM feed ORDER BY id").map(state)
  }

  /// Stores a state and gives the feed's number.
  static func store(_ state: FeedState, _ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(sql: upsert)
    let id = try Int64.fetchOne(statement, arguments: arguments(state))
    guard let id else { throw DatabaseError(message: "no feed was stored") }
    return id
  }

  /// Adds feeds never heard of and marks those that are missing as inactive; none is forgotten.
  static func synchronize(_ urls: [String], now: Instant, _ db: Database) throws {
    try db.execute(sql: "UPDATE feed SET is_active = 0")
    for url in urls {
      try db.execute(
        sql: "UPDATE feed SET is_active = 1 WHERE url = ?", arguments: [url])
      guard db.changesCount == 0 else { continue }
      _ = try store(FeedState(url: url, nextPoll: now), db)
    }
  }

  private static let columns = [
    "url", "fetch_url", "title", "etag", "last_modified", "next_poll", "last_polled",
    "last_success", "last_new", "failures", "last_error", "is_gone", "was_polled",
    "interval_seconds", "rate_per_day", "body_hash", "entries_seen", "is_active",
  ]

  private static let upsert = """
    INSERT INTO feed (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT (url) DO UPDATE SET
      \(columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
    RETURNING id
    """

  private static func arguments(_ state: FeedState) -> StatementArguments {
    [
      state.url, state.fetchURL, state.title, state.etag, state.lastModified,
      state.nextPoll.milliseconds, state.lastPolled?.milliseconds,
      state.lastSuccess?.milliseconds, state.lastNew?.milliseconds, state.failures,
      state.lastError, state.isGone, state.wasPolled, state.intervalSeconds, state.ratePerDay,
      state.bodyHash, state.entriesSeen, state.isActive,
    ]
  }

  private static func state(_ row: Row) -> FeedState {
    var state = FeedState(url: row["url"], nextPoll: row.instant("next_poll"))
    state.fetchURL = row["fetch_url"]
    state.title = row["title"]
    state.etag = row["etag"]
    state.lastModified = row["last_modified"]
    state.lastPolled = row.instantIfPresent("last_polled")
    state.lastSuccess = row.instantIfPresent("last_success")
    state.lastNew = row.instantIfPresent("last_new")
    state.failures = row["failures"]
    state.lastError = row["last_error"]
    state.isGone = row["is_gone"]
    state.wasPolled = row["was_polled"]
    state.intervalSeconds = row["interval_seconds"]
    state.ratePerDay = row["rate_per_day"]
    state.bodyHash = row["body_hash"]
    state.entriesSeen = row["entries_seen"]
    state.isActive = row["is_active"]
    return state
  }
}
