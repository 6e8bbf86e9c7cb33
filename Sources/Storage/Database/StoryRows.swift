import Foundation
internal import GRDB
import Markup
import Watching

/// Reads and writes the story index: which articles share wording, and which story each carries.
enum StoryRows {
  /// How long copies are expected, in seconds: an agency's report is printed for days, and a series
  /// returns after weeks.
  static let window: Double = 14 * 86_400
  /// How many articles of one key are looked at, the latest ones: wording that is so common tells
  /// little, and looking on would cost more with every article.
  static let keyLimit = 64
  /// How many articles are compared, those with the most and the rarest keys in common.
  static let candidateLimit = 48

  /// An article that was found, and how much its keys say: each as much as it is rare.
  private struct Place {
    var article: Int64
    var weight: Double
  }

  /// The story of an article among those that are known; nil where it is a story of its own.
  static func story(of sketch: StorySketch, now: Instant, _ db: Database) throws -> String? {
    let start = now.advanced(bySeconds: -window)
    let candidates = try places(of: sketch, db).compactMap { place in
      try candidate(place.article, since: start, db)
    }
    return candidates.isEmpty ? nil : StoryChoice.story(of: sketch, among: candidates)
  }

  private static func places(of sketch: StorySketch, _ db: Database) throws -> [Place] {
    let statement = try db.cachedStatement(
      sql: "SELECT article FROM story_key WHERE key = ? ORDER BY article DESC LIMIT ?")
    var weights: [Int64: Double] = [:]
    for key in sketch.wantedKeys {
      let articles = try Int64.fetchAll(statement, arguments: [Int64(key), keyLimit])
      for article in articles { weights[article, default: 0] += 1 / Double(articles.count) }
    }
    return weights.map { Place(article: $0.key, weight: $0.value) }
      .sorted { ($0.weight, $0.article) > ($1.weight, $1.article) }
      .prefix(candidateLimit).map(\.self)
  }

  private static func candidate(
    _ article: Int64, since start: Instant, _ db: Database
  ) throws -> StoryChoice.Candidate? {
    let statement = try db.cachedStatement(
      sql: "SELECT story, bytes FROM sketch WHERE article = ? AND stored >= ?")
    guard
      let row = try Row.fetchOne(statement, arguments: [article, start.milliseconds]),
      let sketch = StorySketch(bytes: try row.value("bytes") as Data)
    else { return nil }
    return StoryChoice.Candidate(story: try row.value("story"), sketch: sketch)
  }

  /// Stores an article's sketch under the article's number.
  static func insert(
    _ sketch: StorySketch, article: Int64, story: String, now: Instant, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO sketch (article, story, stored, bytes) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [article, story, now.milliseconds, Data(sketch.bytes)])
    try index(sketch, article: article, db)
  }

  private static func index(_ sketch: StorySketch, article: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO story_key (key, article) VALUES (?, ?)")
    for key in sketch.keys { try statement.execute(arguments: [Int64(key), article]) }
  }

  /// Forgets an article's sketch.
  static func delete(article: Int64, _ db: Database) throws {
    let find = try db.cachedStatement(sql: "SELECT bytes FROM sketch WHERE article = ?")
    guard let bytes = try Data.fetchOne(find, arguments: [article]) else { return }
    let statement = try db.cachedStatement(
      sql: "DELETE FROM story_key WHERE key = ? AND article = ?")
    for key in StorySketch(bytes: bytes)?.keys ?? [] {
      try statement.execute(arguments: [Int64(key), article])
    }
    try db.cachedStatement(sql: "DELETE FROM sketch WHERE article = ?")
      .execute(arguments: [article])
  }

  /// Makes the keys of all sketches anew.
  static func reindex(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT article, bytes FROM sketch")
    while let row = try rows.next() {
      guard let sketch = StorySketch(bytes: try row.value("bytes") as Data) else { continue }
      try index(sketch, article: try row.value("article"), db)
    }
  }
}
