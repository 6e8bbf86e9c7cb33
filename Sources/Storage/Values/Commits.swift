import ExtractionCore
import Feeds
import Markup
import Watching

/// What one poll leaves behind: one transaction, so that no crash hides an entry behind a 304.
public struct PollCommit: Sendable {
  /// The feed's state after the poll: new validators, next time.
  public var state: FeedState
  /// Every entry of the document, known or not; the store finds out which are new.
  public var entries: [NewEntry]
  /// When the poll was done.
  public var now: Instant

  /// Makes a poll's commit.
  public init(state: FeedState, entries: [NewEntry] = [], now: Instant) {
    self.state = state
    self.entries = entries
    self.now = now
  }
}

/// What working on an entry leaves behind: one transaction.
public struct ArticleCommit: Sendable {
  /// What becomes of the entry.
  public enum Outcome: Sendable, Hashable {
    /// Worked on, never again unless it changes.
    case done
    /// To be tried again: stays pending.
    case retry(at: Instant, error: String)
    /// Given up, with the reason as a sentence.
    case failed(String)
  }

  /// The entry that was worked on.
  public var entry: PendingEntry
  /// The article, if one could be had; it replaces an earlier one of the same identity.
  public var article: Article?
  /// The feed's own summary, plain text.
  public var summary: String?
  /// The feed's title.
  public var feedTitle: String?
  /// The tags that the user gave the feed.
  public var tags: [String]
  /// Where the article's text was read.
  public var textSource: Alert.TextSource
  /// Why the page could not be had, one sentence.
  public var fetchError: String?
  /// Its alerts; those whose id is known already are left out.
  public var alerts: [Alert]
  /// What becomes of the entry.
  public var outcome: Outcome
  /// When the work was done.
  public var now: Instant

  /// Makes an article's commit.
  public init(
    entry: PendingEntry, article: Article? = nil, summary: String? = nil,
    feedTitle: String? = nil, tags: [String] = [], textSource: Alert.TextSource = .page,
    fetchError: String? = nil, alerts: [Alert] = [], outcome: Outcome, now: Instant
  ) {
    self.entry = entry
    self.article = article
    self.summary = summary
    self.feedTitle = feedTitle
    self.tags = tags
    self.textSource = textSource
    self.fetchError = fetchError
    self.alerts = alerts
    self.outcome = outcome
    self.now = now
  }

  /// Makes an article's commit from the document that topics were matched against.
  public init(
    entry: PendingEntry, document: Document, textSource: Alert.TextSource = .page,
    fetchError: String? = nil, alerts: [Alert], outcome: Outcome, now: Instant
  ) {
    self.init(
      entry: entry, article: document.article, summary: document.summary,
      feedTitle: document.feedTitle, tags: document.tags, textSource: textSource,
      fetchError: fetchError, alerts: alerts, outcome: outcome, now: now)
  }
}

extension ArticleCommit {
  /// The article with what its feed says of it, as topics see it; nil where there is no article.
  var document: Document? {
    article.map {
      Document(
        article: $0, summary: summary, url: entry.entry.url ?? entry.feedURL, feedTitle: feedTitle,
        feedURL: entry.feedURL, tags: tags)
    }
  }
}
