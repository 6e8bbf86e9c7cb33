internal import GRDB
import Feeds
import Markup

/// The work queue among the entries.
enum PendingRows {
  /// Entries that may be worked on now, those that wait longest first.
  static func due(now: Instant, limit: Int, _ db: Database) throws -> [PendingEntry] {
    try Row.fetchAll(
      db,
      sql: select
        + " WHERE entry.state = 0 AND not_before <= ? ORDER BY not_before, entry.id LIMIT ?",
      arguments: [now.milliseconds, limit]
    ).map(entry)
  }

  static func next(after: Instant, _ db: Database) throws -> Instant? {
    try Instant(
      column: Int64.fetchOne(
        db, sql: "SELECT min(not_before) FROM entry WHERE state = 0 AND not_before > ?",
        arguments: [after.milliseconds]))
  }

  static func find(_ id: Int64, _ db: Database) throws -> PendingEntry? {
    let statement = try db.cachedStatement(sql: select + " WHERE entry.id = ? AND state = 0")
    return try Row.fetchOne(statement, arguments: [id]).map(entry)
  }

  static let select = """
    SELECT entry.*, feed.url AS feed_url FROM entry JOIN feed ON feed.id = entry.feed
    """

  private static func entry(_ row: Row) throws -> PendingEntry {
    let key: ExactText = row["key"]
    let body: String? = row["body"]
    return PendingEntry(
      id: row["id"], feedURL: row["feed_url"],
      entry: try body.map(JSONColumn.value) ?? Entry(id: key.text),
      identity: (row["identity"] as ExactText).text, firstSeen: row.instant("first_seen"),
      attempts: row["attempts"], notBefore: row.instant("not_before"),
      isUpdate: row["is_update"], revision: row["revision"])
  }
}

/// How entries leave the work queue and come back.
extension PendingRows {
  /// An edit that arrives while the entry waits takes its place.
  static func replace(_ id: Int64, by new: NewEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE entry SET body = ?, fingerprint = ?, revision = revision + 1 WHERE id = ?",
      arguments: [try JSONColumn.text(new.entry), new.fingerprint, id])
  }

  /// An edit of an entry that was worked on waits again.
  static func reopen(_ id: Int64, by new: NewEntry, at due: Instant, _ db: Database) throws {
    try replace(id, by: new, db)
    try wait(id, until: due, db)
  }

  /// Whether the entry was edited while it was worked on; then it waits again.
  static func keepsEdit(of entry: PendingEntry, now: Instant, _ db: Database) throws -> Bool {
    let row = try Row.fetchOne(
      db, sql: "SELECT revision, updates, updated FROM entry WHERE id = ?",
      arguments: [entry.id])
    guard let row, row["revision"] != entry.revision,
      row["updates"] < PollTransaction.editLimit
    else { return false }
    let updated = row.instantIfPresent("updated") ?? now
    try wait(entry.id, until: PollTransaction.due(after: updated, now: now), db)
    return true
  }

  static func close(_ id: Int64, as state: EntryState, error: String?, _ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE entry SET state = ?, error = ?, body = NULL, is_update = 0 WHERE id = ?"
    ).execute(arguments: [state, error, id])
  }

  static func postpone(_ id: Int64, to time: Instant, error: String, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE entry SET attempts = attempts + 1, not_before = ?, error = ? WHERE id = ?",
      arguments: [time.milliseconds, error, id])
  }

  private static func wait(_ id: Int64, until due: Instant, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE entry SET state = 0, is_update = 1, attempts = 0, updates = updates + 1,
          updated = ?1, not_before = ?1 WHERE id = ?2
        """,
      arguments: [due.milliseconds, id])
  }
}
