import ExtractionCore
import Markup
import Watching

/// An alert as it lies in the store.
public struct StoredAlert: Sendable, Hashable, Identifiable {
  /// Its place in the log, counting from 1.
  public var sequence: Int
  /// The alert's id.
  public var id: String
  /// When it was made.
  public var time: Instant
  /// The topic's id.
  public var topic: String
  /// The alert's line in the log: one JSON object, without its newline.
  public var json: String
}

/// An article as it lies in the store, with what topics need to be tried on it.
public struct StoredArticle: Sendable, Hashable, Identifiable {
  /// Its number in this store, growing with the time it was stored.
  public var id: Int64
  /// The article's identity.
  public var identity: String
  /// The story that it carries.
  public var storyID: String
  /// When it was stored last.
  public var stored: Instant
  /// Where its text was read.
  public var textSource: Alert.TextSource
  /// Why the page could not be had, one sentence.
  public var fetchError: String?
  /// The article with its statements, the feed's summary, title and tags.
  public var document: Document
}

/// What changed in an article that was read again.
public struct StoredEdit: Sendable, Hashable {
  /// When it was read again.
  public var time: Instant
  /// What changed since the reading before.
  public var edit: ArticleEdit
}

/// How much a store holds.
public struct StoreCounts: Sendable, Hashable {
  /// Feeds that are configured.
  public var feeds: Int
  /// Entries that are remembered.
  public var entries: Int
  /// Entries that wait to be worked on.
  public var pending: Int
  /// Articles.
  public var articles: Int
  /// Alerts.
  public var alerts: Int
}
