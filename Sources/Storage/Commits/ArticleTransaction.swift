internal import GRDB
import Markup
import Watching

/// Stores what working on an entry gave: the article and its story, its alerts, and what becomes of
/// the entry.
///
/// Transactions run one after the other, so of two copies that arrive together one is the first.
struct ArticleTransaction {
  let commit: ArticleCommit
  private let line: @Sendable (Alert) -> String
  /// The article as JSON: made by the caller, so that callers make theirs at the same time.
  private let body: String?
  /// The article's sketch, made there too.
  private let sketch: StorySketch?
  /// What the article can be found by, made there too.
  private let signature: DocumentSignature?

  /// - Throws: if the article cannot be told as JSON (a number that is none).
  init(commit: ArticleCommit, line: @escaping @Sendable (Alert) -> String) throws {
    self.commit = commit
    self.line = line
    body = try commit.article.map(JSONColumn.text)
    sketch = commit.article.map(StorySketch.init)
    signature = commit.document.map { DocumentSignature(of: $0) }
  }

  private var identity: String { commit.entry.identity }

  /// Gives the alerts that were not known, with their sequences.
  func run(_ db: Database) throws -> [Alert] {
    let edit = try ReadAgain(commit, db)
    let story = try storeArticle(beside: edit, db)
    let alerts = try commit.alerts.compactMap { try store($0, story: story, beside: edit, db) }
    try settle(db)
    return alerts
  }

  /// Stores the article and gives the id of its story.
  private func storeArticle(beside edit: ReadAgain?, _ db: Database) throws -> String? {
    guard let body, let sketch, let signature else { return nil }
    if let edit, edit.isWorse { return edit.old.storyID }
    let known = try ArticleRows.known(identity: identity, db)
    if let known { try StoryRows.delete(article: known.number, db) }
    let story = try story(of: sketch, before: known?.story, db)
    let number = try ArticleRows.store(body, of: commit, story: story, db)
    try SignatureRows.store(signature, of: number, db)
    try StoryRows.insert(sketch, article: number, story: story, now: commit.now, db)
    try edit?.store(db)
    return story
  }

  /// An article that is read again keeps a story that others carry, too.
  private func story(
    of sketch: StorySketch, before old: String?, _ db: Database
  ) throws -> String {
    if let old, try ArticleRows.count(story: old, db) > 1 { return old }
    return try StoryRows.story(of: sketch, now: commit.now, db) ?? old ?? Self.story(of: identity)
  }

  private func store(
    _ draft: Alert, story: String?, beside edit: ReadAgain?, _ db: Database
  ) throws -> Alert? {
    var alert = draft
    if try AlertRows.exists(draft.id, db) {
      guard let update = edit?.update(of: draft) else { return nil }
      alert = update
    } else if let story {
      let isKnown = try AlertRows.hasStory(story, topic: draft.topicID, beside: identity, db)
      alert.action = isKnown ? .copy : .new
    }
    if let story {
      alert.storyID = story
      alert.storySize = max(1, try ArticleRows.count(story: story, db))
    }
    return try AlertRows.insert(alert, identity: identity, line: line, db)
  }

  private func settle(_ db: Database) throws {
    let id = commit.entry.id
    switch commit.outcome {
    case .done:
      guard try !PendingRows.keepsEdit(of: commit.entry, now: commit.now, db) else { return }
      try PendingRows.close(id, as: .done, error: commit.fetchError, db)
    case .failed(let error):
      try PendingRows.close(id, as: .failed, error: error, db)
    case .retry(let time, let error):
      try PendingRows.postpone(id, to: time, error: error, db)
    }
  }

  /// The story of an article on its own: the first 26 characters of its identity's hash.
  static func story(of identity: String) -> String {
    String(Base32.encode(SHA256.digest(of: identity.utf8)).prefix(26))
  }
}
