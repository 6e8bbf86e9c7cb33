import Markup
import Watching

/// Trying topics on what is stored.
extension StoreReader {
  /// The articles stored since then on which a topic is worth trying: all that it holds of, and few
  /// others.
  /// - Parameters:
  ///   - filter: the topic's filter.
  ///   - nearMisses: how many articles that lack a single part are wanted at most.
  public func select(
    since: Instant, filter: DocumentFilter, nearMisses: Int = 0
  ) async throws(StorageError) -> ArticleSelection {
    try await database.read {
      try SignatureRows.select(since: since, filter, nearMisses: nearMisses, $0)
    }
  }

  /// Articles by their numbers, in that order; those that are gone are left out.
  public func articles(numbers: [Int64]) async throws(StorageError) -> [StoredArticle] {
    try await database.read { try ArticleRows.find(numbers: numbers, $0) }
  }

  /// Articles by their numbers with what topics are matched against and no more, quicker to read.
  /// - Parameter statements: whether their statements are wanted.
  public func bareArticles(
    numbers: [Int64], statements: Bool
  ) async throws(StorageError) -> [StoredArticle] {
    let rows = try await database.read { try BareArticleRow.find(numbers: numbers, $0) }
    return rows.map { $0.article(statements: statements) }
  }
}
