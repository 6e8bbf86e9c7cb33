import ExtractionCore
internal import GRDB
import Markup
import Watching

/// A row of an article as it lies there, its JSON not read yet: so that reading the rows holds the
/// connection no longer than it must, and what is not needed is never read.
struct BareArticleRow: Sendable {
  private let stored: StoredArticle
  private let body: String

  static func find(numbers: [Int64], _ db: Database) throws -> [BareArticleRow] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM article WHERE id = ?")
    return try numbers.compactMap { number in
      try Row.fetchOne(statement, arguments: [number]).map(BareArticleRow.init)
    }
  }

  private init(_ row: Row) throws {
    body = try row.value("body")
    stored = try ArticleRows.stored(row, article: Article())
  }

  /// The article with its title, text, language, authors and statements.
  func article(statements: Bool) -> StoredArticle {
    var stored = stored
    stored.document.article = Self.article(body, statements: statements)
    return stored
  }

  private static func article(_ body: String, statements: Bool) -> Article {
    guard let members = JSONMembers(body) else { return ArticleRows.article(body) }
    var article = Article()
    article.text = members.string("text") ?? ""
    article.title = members.string("title")
    article.language = members.string("language") ?? "xx"
    article.byline = members.value("byline") ?? []
    if statements { article.statements = members.value("statements") ?? [] }
    return article
  }
}
