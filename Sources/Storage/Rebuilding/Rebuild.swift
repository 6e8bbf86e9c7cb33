import Glibc
internal import GRDB
import Markup

/// What a rebuild brought back.
public struct RebuildReport: Sendable, Hashable {
  /// Where the damaged database lies now; nil if there was none.
  public var movedTo: String?
  /// What the new state holds.
  public var counts: StoreCounts
}

extension Store {
  /// Makes a new state beside a damaged one: what can still be read of it is copied, and the alerts
  /// of the log are taken in, so that nothing alerts twice.
  ///
  /// Feeds whose memory was lost are seen for the first time again.
  /// - Throws: ``StorageError`` if the folder is in use or cannot be written.
  public static func rebuild(
    folder: String, alertLog: String, now: Instant
  ) async throws(StorageError) -> RebuildReport {
    let lock = try StateLock(folder: folder)
    defer { lock.release() }
    let moved = try moveAside(StateDatabase.path(in: folder), now: now)
    let database = try StateDatabase.open(folder: folder)
    defer { database.close() }
    do {
      try LogReplay(log: alertLog).run(database)
      if let moved { try salvage(moved, into: database) }
    } catch {
      throw StorageError(error, path: database.pool.path)
    }
    return RebuildReport(
      movedTo: moved, counts: try await StoreReader(database: database).counts())
  }

  private static func salvage(_ path: String, into database: StateDatabase) throws {
    // Opened for writing: what its write-ahead log holds is read, too.
    guard let source = try? DatabaseQueue(path: path) else { return }
    try Salvage(source: source, target: database.pool).run()
    try? source.close()
  }

  /// Gives the database, its write-ahead log with it, another name.
  private static func moveAside(_ path: String, now: Instant) throws(StorageError) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let target = "\(path).damaged-\(now.milliseconds)"
    for suffix in ["-wal", "-shm", ""] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, target + suffix) == 0 else {
        throw .failed(path: path, reason: SystemFailure.last.description)
      }
    }
    return target
  }
}
