internal import GRDB
import Markup
import Watching

/// Stores what working on an entry gave: the article, its alerts, and what becomes of the entry.
struct ArticleTransaction {
  let commit: ArticleCommit
  private let line: @Sendable (Alert) -> String
  /// The article as JSON: made by the caller, so that callers make theirs at the same time.
  private let body: String?

  /// - Throws: if the article cannot be told as JSON (a number that is none).
  init(commit: ArticleCommit, line: @escaping @Sendable (Alert) -> String) throws {
    self.commit = commit
    self.line = line
    body = try commit.article.map(JSONColumn.text)
  }

  /// Gives the alerts that were not known, with their sequences.
  func run(_ db: Database) throws -> [Alert] {
    let identity = commit.entry.identity
    if let body {
      let story = commit.alerts.first?.storyID ?? Self.story(of: identity)
      try ArticleRows.store(body, of: commit, story: story, db)
    }
    let alerts = try commit.alerts.compactMap {
      try AlertRows.insert($0, identity: identity, line: line, db)
    }
    try settle(db)
    return alerts
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
