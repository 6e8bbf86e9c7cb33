import Feeds
internal import GRDB
import Markup

/// What becomes of an entry.
enum EntryState: Int, DatabaseValueConvertible {
  /// Waits to be worked on.
  case pending = 0
  /// Was worked on.
  case done = 1
  /// Was given up.
  case failed = 2
  /// Was there before the feed was watched.
  case seen = 3
  /// Another feed's entry is worked on for this article.
  case copy = 4
}

/// An entry as it is remembered.
struct RememberedEntry {
  var id: Int64
  var identity: String
  var fingerprint: String
  var state: EntryState
  var lastSeen: Instant
  var revision: Int
  var updates: Int
  var updated: Instant?
  var notBefore: Instant
  /// When the feed says that it was changed last.
  var dated: Instant?
}

/// Reads and writes entries: the memory of what was seen, and the work queue.
enum EntryRows {
  static func find(
    feed: Int64, identity: String, _ db: Database
  ) throws -> RememberedEntry? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM entry WHERE feed = ? AND identity = ?")
    return try Row.fetchOne(statement, arguments: [feed, ExactText(identity)])
      .map(remembered)
  }

  /// Entries of that feed with that key and that fingerprint.
  static func find(
    feed: Int64, key: String, fingerprint: String, _ db: Database
  ) throws -> [RememberedEntry] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM entry WHERE feed = ? AND key = ? AND fingerprint = ? LIMIT 20")
    return try Row.fetchAll(statement, arguments: [feed, ExactText(key), fingerprint])
      .map(remembered)
  }

  /// Whether an article is or was worked on, whichever feed brought it.
  static func isWorkedOn(identity: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE identity = ? AND state IN (0, 1, 2))")
    return try Bool.fetchOne(statement, arguments: [ExactText(identity)]) ?? false
  }

  /// The addresses of the feeds that brought an article.
  static func feeds(identity: String, _ db: Database) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT url FROM entry JOIN feed ON feed.id = entry.feed WHERE identity = ? ORDER BY entry.id
        """)
    return try String.fetchAll(statement, arguments: [ExactText(identity)])
  }

  static func insert(
    _ new: NewEntry, feed: Int64, state: EntryState, now: Instant, _ db: Database
  ) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO entry
          (feed, key, identity, fingerprint, state, first_seen, last_seen, not_before, host,
           dated, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let body = state == .pending ? try JSONColumn.text(new.entry) : nil
    try statement.execute(arguments: [
      feed, ExactText(new.entry.id), ExactText(new.identity), new.fingerprint, state,
      now.milliseconds, now.milliseconds, now.milliseconds, PendingRows.host(of: new.entry),
      new.entry.updated?.milliseconds, body,
    ])
    return db.lastInsertedRowID
  }

  static func touch(_ id: Int64, now: Instant, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE entry SET last_seen = ? WHERE id = ?")
      .execute(arguments: [now.milliseconds, id])
  }

  static func date(_ id: Int64, _ updated: Instant?, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE entry SET dated = ? WHERE id = ?")
      .execute(arguments: [updated?.milliseconds, id])
  }

  private static func remembered(_ row: Row) throws -> RememberedEntry {
    try RememberedEntry(
      id: row.value("id"), identity: row.exact("identity"),
      fingerprint: row.value("fingerprint"), state: row.decode(forColumn: "state"),
      lastSeen: row.instant("last_seen"),
      revision: row.value("revision"), updates: row.value("updates"),
      updated: row.instantIfPresent("updated"), notBefore: row.instant("not_before"),
      dated: row.instantIfPresent("dated"))
  }
}
