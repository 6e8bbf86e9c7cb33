internal import GRDB
import Markup
import Watching

/// Reads and writes what changed in articles.
enum EditRows {
  static func insert(
    _ edit: ArticleEdit, identity: String, now: Instant, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO edit (identity, time, json) VALUES (?, ?, ?)")
      .execute(arguments: [ExactText(identity), now.milliseconds, try JSONColumn.text(edit)])
  }

  /// What changed in an article, the earliest first.
  static func all(identity: String, _ db: Database) throws -> [StoredEdit] {
    try Row.fetchAll(
      db, sql: "SELECT time, json FROM edit WHERE identity = ? ORDER BY id",
      arguments: [ExactText(identity)]
    ).compactMap { row in
      // What another version wrote differently is left out.
      guard let edit: ArticleEdit = try? JSONColumn.value(row.value("json")) else { return nil }
      return StoredEdit(time: try row.instant("time"), edit: edit)
    }
  }
}
