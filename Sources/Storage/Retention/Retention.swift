internal import GRDB
import Markup

/// What was let go of.
public struct RetentionReport: Sendable, Hashable {
  /// Articles deleted.
  public var articles = 0
  /// Alerts whose content was deleted; their ids are never forgotten.
  public var alerts = 0
  /// Entries forgotten.
  public var entries = 0

  /// Makes a report.
  public init(articles: Int = 0, alerts: Int = 0, entries: Int = 0) {
    self.articles = articles
    self.alerts = alerts
    self.entries = entries
  }
}

/// One kind of row that grows old: how old ones are found, beside the writer, and let go of, a
/// bounded number in one transaction, so that no poll waits long behind them.
struct RetentionStep: Sendable {
  /// How many rows one transaction lets go of.
  static let rows = 500

  /// Finds numbers beyond ?1, in order, at most ?2 of them.
  let find: String
  /// What the search is told beyond that, from ?3 on.
  let arguments: [Int64]
  /// What is done to a row of that number.
  let letGo: @Sendable (Int64, Database) throws -> Void

  func find(after number: Int64, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: find, arguments: StatementArguments([number, Int64(Self.rows)] + arguments))
  }

  func letGo(_ numbers: [Int64], _ db: Database) throws {
    for number in numbers { try letGo(number, db) }
  }

  /// Lets go by a statement that is told a row's number.
  private static func execute(_ sql: String) -> @Sendable (Int64, Database) throws -> Void {
    { try $1.cachedStatement(sql: sql).execute(arguments: [$0]) }
  }

  // Each search is tied to the index by time: in the order of numbers it would read the whole table
  // to find that nothing is old.

  static func articles(before: Instant) -> RetentionStep {
    RetentionStep(
      find: """
        SELECT id FROM article INDEXED BY article_stored
        WHERE id > ?1 AND stored < ?3 ORDER BY id LIMIT ?2
        """,
      arguments: [before.milliseconds], letGo: execute("DELETE FROM article WHERE id = ?"))
  }

  /// Sketches of articles of which no copies are expected any more.
  static func sketches(before: Instant) -> RetentionStep {
    RetentionStep(
      find: """
        SELECT article FROM sketch INDEXED BY sketch_stored
        WHERE article > ?1 AND stored < ?3 ORDER BY article LIMIT ?2
        """,
      arguments: [before.milliseconds], letGo: { try StoryRows.delete(article: $0, $1) })
  }

  static func edits(before: Instant) -> RetentionStep {
    RetentionStep(
      find: """
        SELECT id FROM edit INDEXED BY edit_time WHERE id > ?1 AND time < ?3 ORDER BY id LIMIT ?2
        """,
      arguments: [before.milliseconds], letGo: execute("DELETE FROM edit WHERE id = ?"))
  }

  /// An alert's id stays, so that it never comes twice; its content goes. What the log does not
  /// have yet stays whole.
  static func alerts(before: Instant) -> RetentionStep {
    RetentionStep(
      find: """
        SELECT sequence FROM alert WHERE sequence > ?1 AND json IS NOT NULL AND time < ?3
          AND sequence <= (SELECT max(sequence) FROM projection) ORDER BY sequence LIMIT ?2
        """,
      arguments: [before.milliseconds],
      letGo: execute("UPDATE alert SET json = NULL WHERE sequence = ?"))
  }

  /// Entries that their feed stopped showing that long before the last document we read of it;
  /// a feed that rests keeps all it shows. Of a feed no longer configured, counted from now.
  static func entries(seconds: Double, now: Instant) -> RetentionStep {
    RetentionStep(
      find: """
        SELECT entry.id FROM entry JOIN feed ON feed.id = entry.feed
        WHERE entry.id > ?1 AND state <> 0 AND last_seen <
          CASE WHEN is_active THEN min(seen_document, ?3) ELSE ?3 END - ?4
        ORDER BY entry.id LIMIT ?2
        """,
      arguments: [now.milliseconds, Int64(seconds * 1000)],
      letGo: execute("DELETE FROM entry WHERE id = ?"))
  }
}

extension Store {
  /// How long an entry is remembered at least after its feed stopped showing it, in seconds.
  public static let entryMemory: Double = 200 * 86_400

  /// Lets go of what is old, in steps that delay no commit for long.
  ///
  /// What was seen is remembered longer than what is stored: an entry for ``entryMemory`` or twice
  /// as long as articles, whichever is longer; an alert's id for ever.
  /// - Parameters:
  ///   - articlesOlderThan: seconds since an article was stored; nil keeps all.
  ///   - alertsOlderThan: seconds since an alert was made; nil keeps all.
  @discardableResult
  public func enforceRetention(
    articlesOlderThan: Double?, alertsOlderThan: Double?, now: Instant
  ) async throws(StorageError) -> RetentionReport {
    var report = RetentionReport()
    _ = try await letGo(.sketches(before: now.advanced(bySeconds: -StoryRows.window)))
    if let age = articlesOlderThan {
      report.articles = try await letGo(.articles(before: now.advanced(bySeconds: -age)))
      _ = try await letGo(.edits(before: now.advanced(bySeconds: -age)))
      let memory = max(Self.entryMemory, age * 2)
      report.entries = try await letGo(.entries(seconds: memory, now: now))
    }
    if let age = alertsOlderThan {
      report.alerts = try await letGo(.alerts(before: now.advanced(bySeconds: -age)))
    }
    return report
  }

  private func letGo(_ step: RetentionStep) async throws(StorageError) -> Int {
    var total = 0
    var last = Int64.min
    while true {
      let start = last
      let found = try await reader.database.read { try step.find(after: start, $0) }
      guard let end = found.last else { return total }
      try await write { try step.letGo(found, $0) }
      total += found.count
      last = end
    }
  }
}
