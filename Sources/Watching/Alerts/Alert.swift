import ExtractionCore
import Markup

/// An alert: one match of one topic with one article, ready to be stored, logged and delivered.
///
/// Its wire form (``json``) is a CloudEvents 1.0 event; the same object is a line of the alert log,
/// the body of a notification and an entry of the outgoing feed.
public struct Alert: Sendable, Hashable {
  /// What an alert tells about its article's history.
  public enum Action: String, Sendable, Hashable, Codable {
    /// The article is news.
    case new
    /// The article carries a story that was already alerted for this topic.
    case copy
    /// An edited article holds a new matching statement.
    case update
  }

  /// Where the article's text was read.
  public enum TextSource: String, Sendable, Hashable, Codable {
    /// The article's page.
    case page
    /// The feed, because the page could not be had.
    case feed
  }

  /// See ``AlertIdentity``.
  public var id: String
  /// Its place in the log, counting from 1; nil until it is stored.
  public var sequence: Int?
  /// When it was made.
  public var time: Instant
  /// The host that made it: the `source` is `/earshot/<host>`.
  public var host: String
  /// The topic's id.
  public var topicID: String
  /// The topic's name.
  public var topicName: String
  /// The topic's severity.
  public var severity: Topic.Severity
  /// The user's pairs of the topic.
  public var labels: [String: String]
  /// What it tells about the article's history.
  public var action: Action
  /// The article, its statements included.
  public var document: Document
  /// Where the article's text was read.
  public var textSource: TextSource
  /// Why the page could not be had, one sentence; nil where it could.
  public var fetchError: String?
  /// Why it matched.
  public var match: Match
  /// The story's id.
  public var storyID: String
  /// How many articles carry the story, as known now.
  public var storySize: Int
  /// Milliseconds from the entry's publication until it was first seen; nil where unknown.
  public var publishedToSeen: Int64?
  /// Milliseconds from the entry's first sight until this alert.
  public var seenToAlert: Int64?

  /// Makes an alert.
  public init(
    id: String, sequence: Int? = nil, time: Instant, host: String, topic: Topic,
    action: Action = .new, document: Document, textSource: TextSource = .page,
    fetchError: String? = nil, match: Match, storyID: String, storySize: Int = 1,
    publishedToSeen: Int64? = nil, seenToAlert: Int64? = nil
  ) {
    self.id = id
    self.sequence = sequence
    self.time = time
    self.host = host
    self.topicID = topic.id
    self.topicName = topic.name
    self.severity = topic.severity
    self.labels = topic.labels
    self.action = action
    self.document = document
    self.textSource = textSource
    self.fetchError = fetchError
    self.match = match
    self.storyID = storyID
    self.storySize = storySize
    self.publishedToSeen = publishedToSeen
    self.seenToAlert = seenToAlert
  }
}
