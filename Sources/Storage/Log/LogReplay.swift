internal import GRDB
import Markup

/// Takes the alerts of a log, and of what was rotated away from it uncompressed, into the table.
struct LogReplay {
  /// How many alerts one transaction takes.
  static let rows = 500

  let log: String

  func run(_ database: StateDatabase) throws {
    for path in RotatedLogs(of: log).readable.reversed() + [log] {
      var batch: [LogLine] = []
      try LineReader(path: path).forEach { bytes in
        guard let line = LogLine(bytes) else { return }
        batch.append(line)
        if batch.count == Self.rows { try store(&batch, database) }
      }
      try store(&batch, database)
    }
  }

  private func store(_ batch: inout [LogLine], _ database: StateDatabase) throws {
    let lines = batch
    batch = []
    try database.pool.write { db in
      for line in lines { try restore(line, db) }
    }
  }

  /// Stores an alert as a log tells it, under its own sequence where that is free.
  private func restore(_ line: LogLine, _ db: Database) throws {
    guard try !AlertRows.exists(line.id, db) else { return }
    let isFree =
      try Row.fetchOne(
        db, sql: "SELECT 1 FROM alert WHERE sequence = ?", arguments: [line.sequence]) == nil
    try db.execute(
      sql: """
        INSERT INTO alert (sequence, id, time, topic, identity, story, json)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        isFree ? line.sequence : try AlertRows.lastSequence(db) + 1, line.id,
        line.time.milliseconds,
        line.topic, line.identity.map(ExactText.init), line.story ?? "", line.json,
      ])
  }
}
