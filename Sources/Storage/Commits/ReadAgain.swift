internal import GRDB
import Markup
import Watching

/// An edited article beside what was stored of it.
struct ReadAgain {
  /// What was stored.
  let old: StoredArticle
  private let commit: ArticleCommit
  private let edit: ArticleEdit
  private let memory: StatementMemory

  /// Nil where the article was not edited, or is not stored any more.
  init?(_ commit: ArticleCommit, _ db: Database) throws {
    guard commit.entry.isUpdate, let article = commit.article,
      let old = try ArticleRows.find(identity: commit.entry.identity, db)
    else { return nil }
    self.commit = commit
    self.old = old
    edit = ArticleEdit(from: old.document.article, to: article)
    let earlier = try EditRows.all(identity: commit.entry.identity, db)
    memory = StatementMemory(old.document.article, gone: earlier.flatMap(\.edit.goneStatements))
  }

  /// Whether the page was read before and only the feed could be read now: then the page stays.
  var isWorse: Bool { old.textSource == .page && commit.textSource == .feed }

  /// Keeps what changed.
  func store(_ db: Database) throws {
    // From the feed's words to the page's is no edit.
    guard !edit.isEmpty, old.textSource == commit.textSource else { return }
    try EditRows.insert(edit, identity: commit.entry.identity, now: commit.now, db)
  }

  /// What an alert that is known already becomes; nil where nothing new was said.
  func update(of alert: Alert) -> Alert? {
    guard old.textSource == .page || commit.textSource == .feed else { return nil }
    return alert.update(beside: memory, identity: commit.entry.identity)
  }
}
