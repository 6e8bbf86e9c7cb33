internal import GRDB
import Markup
import Watching

/// Reads and writes alerts; the sequence counts from 1 without a gap.
enum AlertRows {
  /// Stores an alert unless its id is known, and gives it with its sequence.
  static func insert(
    _ alert: Alert, identity: String, line: (Alert) -> String, _ db: Database
  ) throws -> Alert? {
    guard try !exists(alert.id, db) else { return nil }
    var alert = alert
    alert.sequence = try lastSequence(db) + 1
    try db.cachedStatement(
      sql: """
        INSERT INTO alert (sequence, id, time, topic, identity, story, json)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      alert.sequence, alert.id, alert.time.milliseconds, alert.topicID, ExactText(identity),
      alert.storyID, line(alert),
    ])
    return alert
  }

  static func exists(_ id: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM alert WHERE id = ?)")
    return try Bool.fetchOne(statement, arguments: [id]) ?? false
  }

  /// Whether another article of a story alerted for a topic.
  static func hasStory(
    _ story: String, topic: String, beside identity: String, _ db: Database
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM alert WHERE story = ? AND topic = ? AND identity IS NOT ?)
        """)
    return try Bool.fetchOne(statement, arguments: [story, topic, ExactText(identity)]) ?? false
  }

  static func lastSequence(_ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT max(sequence) FROM alert")
    return try Int.fetchOne(statement) ?? 0
  }

  static func latest(
    limit: Int, topic: String?, before sequence: Int?, _ db: Database
  ) throws -> [StoredAlert] {
    let ofTopic = topic.map { _ in "topic = ? AND" } ?? ""
    let arguments: StatementArguments = topic.map { [$0] } ?? []
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM alert WHERE \(ofTopic) json IS NOT NULL AND sequence < ?
        ORDER BY sequence DESC LIMIT ?
        """,
      arguments: arguments + [sequence ?? Int.max, limit]
    ).map(stored)
  }

  static func page(after sequence: Int, limit: Int, _ db: Database) throws -> [StoredAlert] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM alert WHERE sequence > ? AND json IS NOT NULL ORDER BY sequence LIMIT ?
        """,
      arguments: [sequence, limit]
    ).map(stored)
  }

  /// The topics that alerted for an article.
  static func topics(identity: String, _ db: Database) throws -> Set<String> {
    try String.fetchSet(
      db, sql: "SELECT topic FROM alert WHERE identity = ?", arguments: [ExactText(identity)])
  }

  private static func stored(_ row: Row) throws -> StoredAlert {
    try StoredAlert(
      sequence: row.value("sequence"), id: row.value("id"), time: row.instant("time"),
      topic: row.value("topic"), json: row.value("json"))
  }
}
