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

/// One kind of row that grows old, and how a bounded number of them is let go.
struct RetentionStep {
  /// How many rows one transaction lets go, so that no poll waits long behind it.
  static let rows = 500

  let sql: String
  let arguments: StatementArguments

  /// Gives how many rows were let go; fewer than ``rows`` means that none is left.
  func run(_ db: Database) throws -> Int {
    try db.execute(sql: sql, arguments: arguments + [Self.rows])
    return db.changesCount
  }

  static func articles(before: Instant) -> RetentionStep {
    RetentionStep(
      sql: """
        DELETE FROM article WHERE id IN (SELECT id FROM article WHERE stored < ? LIMIT ?)
        """,
      arguments: [before.milliseconds])
  }

  /// An alert's id stays, so that it never comes twice; its content goes. What the log does not
  /// have yet stays whole.
  static func alerts(before: Instant) -> RetentionStep {
    RetentionStep(
      sql: """
        UPDATE alert SET json = NULL WHERE sequence IN (
          SELECT sequence FROM alert WHERE json IS NOT NULL AND time < ?
            AND sequence <= (SELECT max(sequence) FROM projection) LIMIT ?)
        """,
      arguments: [before.milliseconds])
  }

  /// Entries that their feed stopped showing that long before the last document we read of it;
  /// a feed that rests keeps all it shows. Of a feed no longer configured, counted from now.
  static func entries(seconds: Double, now: Instant) -> RetentionStep {
    let memory = Int64(seconds * 1000)
    return RetentionStep(
      sql: """
        DELETE FROM entry WHERE id IN (
          SELECT entry.id FROM entry JOIN feed ON feed.id = entry.feed
          WHERE state <> 0 AND last_seen <
            CASE WHEN is_active THEN min(seen_document, ?1) - ?2 ELSE ?1 - ?2 END
          LIMIT ?3)
        """,
      arguments: [now.milliseconds, memory])
  }
}

extension Store {
  /// How long an entry is remembered at least after its feed stopped showing it, in seconds.
  public static let entryMemory: Double = 400 * 86_400

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
    if let age = articlesOlderThan {
      report.articles = try await letGo(.articles(before: now.advanced(bySeconds: -age)))
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
    while true {
      let count = try await write { try step.run($0) }
      total += count
      if count < RetentionStep.rows { return total }
    }
  }
}
