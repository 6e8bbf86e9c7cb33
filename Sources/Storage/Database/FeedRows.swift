import Feeds
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
    let id = try Int64.fetchOne(statement, arguments: try arguments(state))
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
    "last_document", "paused_until", "ttl_seconds", "wishes",
    "hour_counts", "is_truthful",
  ]

  // A poll that ends after its feed left the configuration does not bring it back.
  private static let upsert = """
    INSERT INTO feed (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT (url) DO UPDATE SET
      \(columns.filter { $0 != "url" && $0 != "is_active" }.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
    RETURNING id
    """

  private static func arguments(_ state: FeedState) throws -> StatementArguments {
    [
      state.url, state.fetchURL, state.title, state.etag, state.lastModified,
      state.nextPoll.milliseconds, state.lastPolled?.milliseconds,
      state.lastSuccess?.milliseconds, state.lastNew?.milliseconds, state.failures,
      state.lastError, state.isGone, state.wasPolled, state.intervalSeconds, state.ratePerDay,
      state.bodyHash, state.entriesSeen, state.isActive, state.lastDocument?.milliseconds,
      state.pausedUntil?.milliseconds, state.ttlSeconds,
      state.wishes == PollingWishes() ? nil : try JSONColumn.text(state.wishes),
      state.hourCounts.map(String.init).joined(separator: " "), state.isTruthful,
    ]
  }

  static func state(_ row: Row) throws -> FeedState {
    var state = try FeedState(url: row.value("url"), nextPoll: row.instant("next_poll"))
    state.fetchURL = try row.value("fetch_url")
    state.title = try row.value("title")
    state.etag = try row.value("etag")
    state.lastModified = try row.value("last_modified")
    state.lastPolled = try row.instantIfPresent("last_polled")
    state.lastSuccess = try row.instantIfPresent("last_success")
    state.lastNew = try row.instantIfPresent("last_new")
    state.failures = try row.value("failures")
    state.lastError = try row.value("last_error")
    state.isGone = try row.value("is_gone")
    state.wasPolled = try row.value("was_polled")
    state.intervalSeconds = try row.value("interval_seconds")
    state.ratePerDay = try row.value("rate_per_day")
    state.bodyHash = try row.value("body_hash")
    state.entriesSeen = try row.value("entries_seen")
    state.isActive = try row.value("is_active")
    state.lastDocument = try row.instantIfPresent("last_document")
    state.pausedUntil = try row.instantIfPresent("paused_until")
    state.ttlSeconds = try row.value("ttl_seconds")
    if let wishes: String = try row.value("wishes") {
      // Where another version wrote them differently, the next document tells them again.
      state.wishes = (try? JSONColumn.value(wishes)) ?? PollingWishes()
    }
    let hours: String = try row.value("hour_counts")
    state.hourCounts = hours.split(separator: " ").compactMap { Int($0) }
    state.isTruthful = try row.value("is_truthful")
    return state
  }
}
