import ExtractionCore
import Feeds
internal import GRDB
import Markup
import Watching

/// Reads and writes articles.
enum ArticleRows {
  /// Stores an article; an earlier one of the same identity gives way.
  /// - Parameter body: the article as JSON.
  /// - Returns: its number.
  static func store(
    _ body: String, of commit: ArticleCommit, story: String, _ db: Database
  ) throws -> Int64 {
    let entry = commit.entry
    try db.cachedStatement(sql: replace).execute(arguments: [
      ExactText(entry.identity), story, commit.now.milliseconds,
      entry.entry.url ?? entry.feedURL, entry.feedURL, commit.feedTitle,
      try JSONColumn.text(commit.tags), commit.summary, commit.textSource.rawValue,
      commit.fetchError, body,
    ])
    return db.lastInsertedRowID
  }

  static func find(identity: String, _ db: Database) throws -> StoredArticle? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM article WHERE identity = ?", arguments: [ExactText(identity)]
    ).map(stored)
  }

  /// The number and the story of the article that has this identity now.
  static func known(identity: String, _ db: Database) throws -> (number: Int64, story: String)? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, story FROM article WHERE identity = ?")
    return try Row.fetchOne(statement, arguments: [ExactText(identity)]).map { row in
      (try row.value("id"), try row.value("story"))
    }
  }

  /// How many articles carry a story.
  static func count(story: String, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM article WHERE story = ?")
    return try Int.fetchOne(statement, arguments: [story]) ?? 0
  }

  /// Articles stored since then, in the order of their numbers, beyond a number.
  static func page(
    since: Instant, after id: Int64, limit: Int, _ db: Database
  ) throws -> [StoredArticle] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM article WHERE id > ? AND stored >= ? ORDER BY id LIMIT ?",
      arguments: [id, since.milliseconds, limit]
    ).map(stored)
  }

  /// Articles by their numbers, in that order.
  static func find(numbers: [Int64], _ db: Database) throws -> [StoredArticle] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM article WHERE id = ?")
    return try numbers.compactMap { number in
      try Row.fetchOne(statement, arguments: [number]).map(stored)
    }
  }

  static func exists(_ number: Int64, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)")
    return try Bool.fetchOne(statement, arguments: [number]) ?? false
  }

  private static let replace = """
    INSERT OR REPLACE INTO article
      (identity, story, stored, url, feed_url, feed_title, tags, summary, text_source,
       fetch_error, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static func stored(_ row: Row) throws -> StoredArticle {
    try stored(row, article: article(row.value("body")))
  }

  /// A row with its article, read already.
  static func stored(_ row: Row, article: Article) throws -> StoredArticle {
    try StoredArticle(
      id: row.value("id"), identity: row.exact("identity"), storyID: row.value("story"),
      stored: row.instant("stored"),
      textSource: Alert.TextSource(rawValue: row.value("text_source")) ?? .page,
      fetchError: row.value("fetch_error"), document: document(row, article))
  }

  /// An article that another version wrote differently comes as an empty one.
  static func article(_ body: String) -> Article { (try? JSONColumn.value(body)) ?? Article() }

  private static func document(_ row: Row, _ article: Article) throws -> Document {
    let written: String = try row.value("tags")
    let tags: [String]? = written == "[]" ? [] : try? JSONColumn.value(written)
    return try Document(
      article: article, summary: row.value("summary"), url: row.value("url"),
      feedTitle: row.value("feed_title"), feedURL: row.value("feed_url"), tags: tags ?? [])
  }
}
