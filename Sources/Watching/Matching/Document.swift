import ExtractionCore

/// What topics are matched against: an article and where it came from.
public struct Document: Sendable, Hashable {
  /// The article with its statements.
  public var article: Article
  /// The feed's own summary, plain text.
  public var summary: String?
  /// The article's address as the feed gives it, resolved.
  public var url: String
  /// The feed's title.
  public var feedTitle: String?
  /// The feed's address.
  public var feedURL: String
  /// The tags that the user gave the feed.
  public var tags: [String]

  /// Makes a document.
  public init(
    article: Article, summary: String? = nil, url: String, feedTitle: String? = nil,
    feedURL: String, tags: [String] = []
  ) {
    self.article = article
    self.summary = summary
    self.url = url
    self.feedTitle = feedTitle
    self.feedURL = feedURL
    self.tags = tags
  }
}
