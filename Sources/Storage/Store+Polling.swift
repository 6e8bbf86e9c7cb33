internal import GRDB
import Markup

/// What a poll needs to know before it commits.
extension Store {
  /// The state of a feed; nil where the feed was never heard of.
  public func feed(_ url: String) async throws(StorageError) -> FeedState? {
    try await reader.feed(url)
  }

  /// Which of these articles the feed has not brought before.
  public func unseen(
    _ identities: Set<String>, in feedURL: String
  ) async throws(StorageError) -> Set<String> {
    try await reader.unseen(identities, in: feedURL)
  }
}

extension StoreReader {
  /// The state of a feed; nil where the feed was never heard of.
  public func feed(_ url: String) async throws(StorageError) -> FeedState? {
    try await database.read { try FeedRows.find(url, $0) }
  }

  /// Which of these articles the feed has not brought before.
  public func unseen(
    _ identities: Set<String>, in feedURL: String
  ) async throws(StorageError) -> Set<String> {
    try await database.read { try EntryRows.unseen(identities, in: feedURL, $0) }
  }
}

extension FeedRows {
  fileprivate static func find(_ url: String, _ db: Database) throws -> FeedState? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM feed WHERE url = ?")
    return try Row.fetchOne(statement, arguments: [url]).map(state)
  }
}

extension EntryRows {
  fileprivate static func unseen(
    _ identities: Set<String>, in feedURL: String, _ db: Database
  ) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry
          WHERE feed = (SELECT id FROM feed WHERE url = ?) AND identity = ?)
        """)
    return try identities.filter {
      try Bool.fetchOne(statement, arguments: [feedURL, ExactText($0)]) != true
    }
  }
}
