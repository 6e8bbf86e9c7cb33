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

  /// Entries that may be worked on now, at most so many of one host.
  ///
  /// Only numbers and hosts are looked at, in an index, until it is known which entries it will be.
  /// - Parameter busy: entries that are worked on already: left out, but they count for their hosts.
  static func due(
    now: Instant, limit: Int, perHost: Int, beside busy: Set<Int64>, _ db: Database
  ) throws -> [PendingEntry] {
    var hosts = try hosts(of: busy, db)
    let waiting = try Row.fetchCursor(
      db.cachedStatement(sql: queue), arguments: [now.milliseconds, window])
    var chosen: [Int64] = []
    while chosen.count < limit, let row = try waiting.next() {
      let id = try row.decode(Int64.self, atIndex: 0)
      let host = try row.decode(String.self, atIndex: 1)
      guard !busy.contains(id), hosts[host, default: 0] < perHost else { continue }
      hosts[host, default: 0] += 1
      chosen.append(id)
    }
    return try chosen.compactMap { try find($0, db) }
  }

  private static func hosts(of busy: Set<Int64>, _ db: Database) throws -> [String: Int] {
    let statement = try db.cachedStatement(sql: "SELECT host FROM entry WHERE id = ?")
    return try busy.reduce(into: [:]) { hosts, id in
      guard let host = try String.fetchOne(statement, arguments: [id]) else { return }
      hosts[host, default: 0] += 1
    }
  }

  private static let queue = """
    SELECT id, host FROM entry WHERE state = 0 AND not_before <= ? ORDER BY not_before, id LIMIT ?
    """

  /// How far into the queue a host with room is looked for.
  private static let window = 20_000

  /// The host whose turn an entry takes.
  static func host(of entry: Entry) -> String { entry.url.flatMap(WebURL.init)?.host ?? "" }

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
    try PendingEntry(
      id: row.value("id"), feedURL: row.value("feed_url"), entry: content(row),
      identity: row.exact("identity"), firstSeen: row.instant("first_seen"),
      attempts: row.value("attempts"), notBefore: row.instant("not_before"),
      isUpdate: row.value("is_update"), revision: row.value("revision"))
  }

  /// The entry as it was read; what is known of it where another version wrote it differently, so
  /// that it is worked on and the queue goes on.
  private static func content(_ row: Row) throws -> Entry {
    let body: String? = try row.value("body")
    if let body, let entry: Entry = try? JSONColumn.value(body) { return entry }
    var entry = Entry(id: try row.exact("key"))
    let identity = try row.exact("identity")
    entry.url = identity.hasPrefix("http") && !identity.contains(" ") ? identity : nil
    return entry
  }
}

/// How entries leave the work queue and come back.
extension PendingRows {
  /// An edit that arrives while the entry waits takes its place.
  static func replace(_ id: Int64, by new: NewEntry, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE entry SET body = ?, host = ?, fingerprint = ?, revision = revision + 1 WHERE id = ?
        """,
      arguments: [try JSONColumn.text(new.entry), host(of: new.entry), new.fingerprint, id])
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
    guard let row, try row.value("revision") != entry.revision,
      try row.value("updates") < EditPacing.limit
    else { return false }
    let updated = try row.instantIfPresent("updated") ?? now
    try wait(entry.id, until: EditPacing.due(after: updated, now: now), db)
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
