import Foundation
internal import GRDB
import Markup
import Watching

/// Reads and writes the signatures of articles. An article without one is always a candidate, so a
/// store that is still being filled in loses no match.
enum SignatureRows {
  static func store(_ signature: DocumentSignature, of article: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO article_signature (article, bits) VALUES (?, ?)"
    ).execute(arguments: [article, Data(signature.bytes)])
  }

  /// Whether the database has signatures at all: one that no newer version has opened for writing has
  /// not.
  static func exist(_ db: Database) throws -> Bool { try db.tableExists("article_signature") }

  /// The articles since a time that a filter lets through.
  /// - Parameter nearMisses: how many that lack a single part are wanted.
  static func select(
    since: Instant, _ filter: DocumentFilter, nearMisses: Int, _ db: Database
  ) throws -> ArticleSelection {
    var selection = ArticleSelection()
    let rows = try Row.fetchCursor(
      db, sql: try exist(db) ? signed : unsigned, arguments: [since.milliseconds])
    while let row = try rows.next() {
      selection.considered += 1
      let missing = try missing(row, filter)
      if missing == 0 { selection.candidates.append(try row.decode(atIndex: 0)) }
      if missing == 1, nearMisses > 0 {
        selection.nearMisses.append(try row.decode(atIndex: 0))
        if selection.nearMisses.count > 2 * nearMisses {
          selection.nearMisses.removeFirst(nearMisses)
        }
      }
    }
    selection.nearMisses = selection.nearMisses.suffix(nearMisses).reversed()
    return selection
  }

  private static func missing(_ row: Row, _ filter: DocumentFilter) throws -> Int {
    try row.withUnsafeData(atIndex: 1) { bits in
      guard let bits else { return 0 }
      return bits.withUnsafeBytes(filter.missing)
    }
  }

  private static let signed = """
    SELECT article.id, bits FROM article LEFT JOIN article_signature ON article = article.id
    WHERE stored >= ? ORDER BY stored, article.id
    """
  private static let unsigned = """
    SELECT id, NULL FROM article WHERE stored >= ? ORDER BY stored, id
    """

  /// The numbers of articles beyond a number that have no signature, or one of another version.
  static func missing(after number: Int64, limit: Int, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM article LEFT JOIN article_signature ON article = id
        WHERE id > ? AND (bits IS NULL OR substr(bits, 1, 1) <> ?) ORDER BY id LIMIT ?
        """,
      arguments: [number, Data([DocumentSignature.version]), limit])
  }
}
