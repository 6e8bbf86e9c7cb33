import ExtractionCore
import Feeds
internal import GRDB
import Markup
import Watching

/// What a store is opened with beyond its places.
public struct StoreOptions: Sendable {
  /// Gives an alert's line in the log: one JSON object without a newline, the sequence filled in.
  public var line: @Sendable (Alert) -> String
  /// Is told sentences for the journal: the log cannot be written, it is written again.
  public var report: @Sendable (String) -> Void

  /// Makes options.
  public init(
    line: @escaping @Sendable (Alert) -> String = { $0.json.text },
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.line = line
    self.report = report
  }
}

/// The state of a daemon: feeds, entries, articles, alerts, and the alert log that follows them.
///
/// Two kinds of transaction (a poll's and an article's) share commits; a caller goes on when its
/// own is on the disk. All functions may be called from any task at the same time.
public final class Store: Sendable {
  private let lock: StateLock
  private let database: StateDatabase
  private let queue: CommitQueue
  private let options: StoreOptions
  /// Who works on this state.
  public let host: String
  /// Reads beside the writer.
  public let reader: StoreReader
  private let backfill: Task<Void, Never>

  /// Opens the state in a folder, made where it is missing, and takes it for this process.
  ///
  /// Repairs the log: its torn tail is cut, what is missing is appended. A log that cannot be
  /// written is reported, not thrown.
  /// - Parameters:
  ///   - folder: the state folder.
  ///   - alertLog: the path of the alert log.
  ///   - host: who works on this state.
  public static func open(
    folder: String, alertLog: String, host: String, options: StoreOptions = StoreOptions()
  ) async throws(StorageError) -> Store {
    let lock = try StateLock(folder: folder)
    let database = try StateDatabase.open(folder: folder)
    let known = try await database.read { try LogPosition.find(log: alertLog, $0) }
    let projection = LogProjection(
      path: alertLog, known: known?.sequence, report: options.report)
    let log = await projection.catchUp(with: database)
    let queue = CommitQueue(database: database, projection: projection, log: log)
    return Store(host: host, lock: lock, database: database, queue: queue, options: options)
  }

  private init(
    host: String, lock: StateLock, database: StateDatabase, queue: CommitQueue,
    options: StoreOptions
  ) {
    self.host = host
    self.lock = lock
    self.database = database
    self.options = options
    reader = StoreReader(database: database)
    self.queue = queue
    backfill = Task(priority: .background) {
      await SignatureBackfill(database: database, queue: queue).run()
    }
  }

  /// Stores a poll: the feed's state, and every entry that was not seen before.
  /// - Returns: the entries to be worked on now: new ones and edits.
  public func commit(_ poll: PollCommit) async throws(StorageError) -> [PendingEntry] {
    try await queue.write { try PollTransaction(commit: poll).run($0) }
  }

  /// Stores what working on an entry gave.
  /// - Returns: the alerts that were not known before, with their sequences, in the log already
  ///   (unless it cannot be written).
  public func commit(_ reading: ArticleCommit) async throws(StorageError) -> [Alert] {
    let transaction: ArticleTransaction
    do {
      transaction = try ArticleTransaction(commit: reading, line: options.line)
    } catch {
      throw StorageError(error, path: database.pool.path)
    }
    return try await queue.write(alerting: !reading.alerts.isEmpty) { try transaction.run($0) }
  }

  /// Adds feeds never heard of, due at once, and marks those that are missing here as inactive;
  /// what was seen of them is kept.
  public func synchronizeFeeds(urls: [String], now: Instant) async throws(StorageError) {
    try await queue.write { try FeedRows.synchronize(urls, now: now, $0) }
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StorageError) -> Value {
    try await queue.write(body)
  }

  /// Why the latest commit failed; nil where it did not: what a health check tells.
  public var latestFailure: StorageError? {
    get async { await queue.failure }
  }

  /// Waits until every article has its signature: searches find nothing more then, they only read less.
  public func finishSigning() async { await backfill.value }

  /// Waits for what is on its way, closes the files and lets go of the folder.
  public func close() async {
    backfill.cancel()
    await backfill.value
    await queue.close()
    database.close()
    lock.release()
  }
}
