internal import GRDB

/// Writes of one caller, and how to tell that caller.
struct WriteJob: Sendable {
  /// Whether the log may have to follow.
  let isAlerting: Bool
  /// Writes inside a transaction and gives what to do when it is on the disk.
  let attempt: @Sendable (Database) throws -> @Sendable () -> Void
  /// Tells the caller that nothing was written.
  let fail: @Sendable (StorageError) -> Void
}

/// Group commit: writes that arrive while one transaction is on its way to the disk share the next
/// one. A caller goes on when its own writes are on the disk (and its alerts in the log).
actor CommitQueue {
  /// How many callers share a transaction at most, so that none waits long.
  static let batchLimit = 128

  private let database: StateDatabase
  private let projection: LogProjection
  private var waiting: [WriteJob] = []
  private var drain: Task<Void, Never>?
  private var isClosed = false
  /// Why the latest transaction failed; nil where it did not.
  private(set) var failure: StorageError?
  private var log: LogStatus
  private var remembered: LogPosition?

  init(database: StateDatabase, projection: LogProjection, log: LogStatus) {
    self.database = database
    self.projection = projection
    self.log = log
  }

  /// Writes and waits until it is durable. A cancelled caller's writes are made all the same.
  /// - Parameter alerting: whether alerts are among them.
  func write<Value: Sendable>(
    alerting: Bool = false, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StorageError) -> Value {
    guard !isClosed else { throw .closed }
    let result: Result<Value, StorageError> = await withCheckedContinuation { caller in
      submit(
        WriteJob(
          isAlerting: alerting,
          attempt: { db in
            let value = try body(db)
            return { caller.resume(returning: .success(value)) }
          },
          fail: { caller.resume(returning: .failure($0)) }))
    }
    return try result.get()
  }

  private func submit(_ job: WriteJob) {
    waiting.append(job)
    if drain == nil { drain = Task { await commitAll() } }
  }

  private func commitAll() async {
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(Self.batchLimit))
      waiting.removeFirst(batch.count)
      await commit(batch)
    }
    drain = nil
  }

  private func commit(_ batch: [WriteJob]) async {
    do {
      let outcomes = try await transaction(batch)
      failure = nil
      if log.isBehind || batch.contains(where: \.isAlerting) {
        log = await projection.catchUp(with: database)
      }
      for outcome in outcomes { outcome() }
    } catch  where batch.count > 1 {
      // The transaction as a whole failed; alone, each of them may still get through.
      for job in batch { await commit([job]) }
    } catch {
      let failure = StorageError(error, path: database.pool.path)
      self.failure = failure
      for job in batch { job.fail(failure) }
    }
  }

  /// Each job in a savepoint of its own, so that a bad row spoils its own job only.
  private func transaction(_ batch: [WriteJob]) async throws -> [@Sendable () -> Void] {
    let path = database.pool.path
    let position = log.position == remembered ? nil : log.position
    let outcomes = try await database.pool.write { db in
      try position?.store(db)
      return try batch.map { job in
        do {
          var outcome: (@Sendable () -> Void)?
          try db.inSavepoint {
            outcome = try job.attempt(db)
            return .commit
          }
          return outcome ?? {}
        } catch let error as DatabaseError where error.spoilsTransaction {
          throw error
        } catch {
          let failure = StorageError(error, path: path)
          return { job.fail(failure) }
        }
      }
    }
    remembered = log.position
    return outcomes
  }

  /// Waits for what was submitted and takes no more.
  func close() async {
    guard !isClosed else { return }
    isClosed = true
    await drain?.value
    if let position = log.position, position != remembered {
      // Only saves looking at the log's tail at the next start.
      try? await database.pool.write { try position.store($0) }
    }
    await projection.close()
  }
}

extension DatabaseError {
  /// Whether SQLite gave up the whole transaction, or will not be able to commit it.
  fileprivate var spoilsTransaction: Bool {
    switch resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_BUSY, .SQLITE_CORRUPT,
      .SQLITE_NOTADB, .SQLITE_INTERRUPT, .SQLITE_READONLY, .SQLITE_ABORT:
      true
    default: false
    }
  }
}
