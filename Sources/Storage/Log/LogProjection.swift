import Dispatch
internal import GRDB

/// How far the log has followed the table, as it is remembered in the database.
struct LogPosition: Sendable, Hashable {
  var log: String
  var sequence: Int

  static func find(log: String, _ db: Database) throws -> LogPosition? {
    try Int.fetchOne(db, sql: "SELECT sequence FROM projection WHERE log = ?", arguments: [log])
      .map { LogPosition(log: log, sequence: $0) }
  }

  func store(_ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO projection (log, sequence) VALUES (?, ?)",
      arguments: [log, sequence])
  }
}

/// How the log follows the table.
struct LogStatus: Sendable, Hashable {
  /// How far it came; nil before it began.
  var position: LogPosition?
  /// Whether it could not be written, so that lines wait.
  var isBehind: Bool
}

/// Keeps the alert log equal to the table of alerts: the rows come first, the lines follow.
///
/// Where the log cannot be written (disk full, no permission) the rows stay, that is said once, and
/// the lines follow later. It works on a thread of its own, since it waits for the disk.
actor LogProjection {
  /// How many lines are written at once.
  static let pageLimit = 256

  private var log: AlertLog
  private var last: Int?
  private var isFailing = false
  private let report: @Sendable (String) -> Void
  private let executor = QueueExecutor(label: "alert log")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(path: String, known: Int?, report: @escaping @Sendable (String) -> Void) {
    log = AlertLog(path: path)
    last = known
    self.report = report
  }

  func close() { log.close() }

  /// Appends what the log lacks.
  func catchUp(with database: StateDatabase) -> LogStatus {
    do {
      try open(database)
      while case let page = try page(of: database), let newest = page.last {
        try log.append(page.flatMap { $0.json.utf8 + [0x0A] })
        last = newest.sequence
      }
      recover()
    } catch let failure as LogFailure {
      fail("cannot write the alert log \(log.path): \(failure)")
    } catch {
      fail("\(StorageError(error, path: database.pool.path))")
    }
    return LogStatus(
      position: last.map { LogPosition(log: log.path, sequence: $0) }, isBehind: isFailing)
  }

  /// Opens the log where that is needed. Where it is ahead of the table (the database was lost, or
  /// an old copy was put back) its alerts are taken into the table, so that none comes twice.
  private func open(_ database: StateDatabase) throws {
    guard let found = try log.open(known: last) else { return }
    last = found
    if found > (try database.pool.read(AlertRows.lastSequence)) {
      try LogReplay(log: log.path).run(database)
    }
  }

  private func page(of database: StateDatabase) throws -> [StoredAlert] {
    let last = last ?? 0
    return try database.pool.read { db in
      try AlertRows.page(after: last, limit: Self.pageLimit, db)
    }
  }

  private func fail(_ sentence: String) {
    guard !isFailing else { return }
    isFailing = true
    report(sentence + "; alerts are kept and written to it later")
  }

  private func recover() {
    guard isFailing else { return }
    isFailing = false
    report("the alert log \(log.path) is written again")
  }
}

/// Runs an actor on a serial queue of its own.
private final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }
}
