internal import GRDB

/// Copies what can still be read of a damaged database into a new one.
///
/// SQLite reads a table in the order of its row numbers until it meets a damaged page. So each table
/// is read from both ends, in ever smaller steps where a step fails. Every column has a type in the
/// new database, and a row that does not fit is left out.
struct Salvage {
  /// How many rows one step reads.
  static let rows = 256

  /// A new article's number is none that a sketch has; numbers beyond any that can be are damage.
  private static let numbering = """
    DELETE FROM sketch WHERE article NOT BETWEEN 1 AND 1 << 40;
    DELETE FROM article WHERE id NOT BETWEEN 1 AND 1 << 40;
    DELETE FROM sqlite_sequence WHERE name = 'article';
    INSERT INTO sqlite_sequence (name, seq)
      SELECT 'article', max(number) FROM (
        SELECT 0 AS number UNION ALL SELECT max(id) FROM article
        UNION ALL SELECT max(article) FROM sketch);
    """

  let source: DatabaseQueue
  let target: any DatabaseWriter

  /// - Throws: only if the new database cannot be written.
  func run() throws {
    for table in ["feed", "entry", "alert", "article", "sketch", "edit"] { try copy(table) }
    try target.write { db in
      try db.execute(sql: Self.numbering)
      try StoryRows.reindex(db)
    }
  }

  private func copy(_ table: String) throws {
    let columns = try columns(of: table)
    guard !columns.isEmpty else { return }
    let last = try copy(table, columns, ascending: true, until: nil)
    if let last { _ = try copy(table, columns, ascending: false, until: last.number) }
  }

  /// The columns that both databases have.
  private func columns(of table: String) throws -> [String] {
    let old = (try? source.read { try $0.columns(in: table).map(\.name) }) ?? []
    return try target.read { try $0.columns(in: table).map(\.name) }.filter(old.contains)
  }

  /// Where reading stopped before the table's end.
  private struct Stop { var number: Int64 }

  private func copy(
    _ table: String, _ columns: [String], ascending: Bool, until end: Int64?
  ) throws -> Stop? {
    var number: Int64 = ascending ? Int64.min : Int64.max
    var step = Self.rows
    while true {
      guard let rows = try? read(table, columns, ascending, from: number, step) else {
        if step == 1 { return Stop(number: number) }
        step = max(1, step / 4)
        continue
      }
      guard let last = rows.last?.number, ascending ? last > number : last < number else {
        return nil
      }
      try store(rows.map(\.values), in: table, columns)
      number = last
      if let end, number <= end { return nil }
    }
  }

  private func read(
    _ table: String, _ columns: [String], _ ascending: Bool, from number: Int64, _ step: Int
  ) throws -> [(number: Int64, values: [DatabaseValue])] {
    let names = (["rowid AS number"] + columns).joined(separator: ", ")
    let order = ascending ? "rowid > ? ORDER BY rowid" : "rowid < ? ORDER BY rowid DESC"
    return try source.read { db in
      try Row.fetchAll(
        db, sql: "SELECT \(names) FROM \(table) WHERE \(order) LIMIT ?",
        arguments: [number, step]
      ).map { row in
        (try row.value("number"), Array(row.databaseValues.dropFirst()))
      }
    }
  }

  private func store(_ rows: [[DatabaseValue]], in table: String, _ columns: [String]) throws {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = """
      INSERT OR IGNORE INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))
      """
    try target.write { db in
      for row in rows {
        do {
          try db.execute(sql: sql, arguments: StatementArguments(row))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          // A damaged row.
        }
      }
    }
  }
}
