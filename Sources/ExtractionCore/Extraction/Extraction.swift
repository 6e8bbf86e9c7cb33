/// The door of the core: a page becomes an article with its language and its statements.
public enum Extraction {
  /// Reads a page.
  /// - Throws: ``NoArticle`` where the page has none.
  public static func read(_ page: Page) throws(NoArticle) -> Article {
    var article = try ArticleExtractor.extract(page)
    article.statements = StatementFinder.statements(in: article)
    return article
  }
}
