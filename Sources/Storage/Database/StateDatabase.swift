import Foundation
internal import GRDB

/// The SQLite file: opened, migrated, and written in one transaction at a time.
///
/// WAL with `synchronous=FULL`: a commit is on the disk when it returns. (GRDB sets NORMAL when it
/// turns WAL on, which loses acknowledged rows in a power cut; so FULL is set after it.)
struct StateDatabase: Sendable {
  let pool: DatabasePool

  static func path(in folder: String) -> String { folder + "/earshot.sqlite" }

  static func open(folder: String) throws(StorageError) -> StateDatabase {
    let path = path(in: folder)
    do {
      let pool = try DatabasePool(path: path, configuration: configuration())
      try pool.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
      }
      let migrator = Schema.migrator
      guard try !pool.read(migrator.hasBeenSuperseded) else { throw StorageError.newer(path: path) }
      try migrator.migrate(pool)
      return StateDatabase(pool: pool)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Opens a database that another process may be writing.
  static func openForReading(folder: String) throws(StorageError) -> StateDatabase {
    let path = path(in: folder)
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    var configuration = configuration()
    configuration.readonly = true
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      guard try !pool.read(Schema.migrator.hasBeenSuperseded) else {
        throw StorageError.newer(path: path)
      }
      return StateDatabase(pool: pool)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.label = "state"
    return configuration
  }

  func read<Value: Sendable>(
    _ query: @escaping @Sendable (Database) throws -> Value
  ) async throws(StorageError) -> Value {
    // In a task of its own: a cancelled caller gets its answer, which takes milliseconds, instead
    // of an error that looks like a damaged state.
    let pool = pool
    let result = await Task { try await pool.read(query) }.result
    do {
      return try result.get()
    } catch {
      throw StorageError(error, path: pool.path)
    }
  }

  /// Brings the write-ahead log into the file and closes it. What could not be brought in is read
  /// at the next start, so nothing is lost where this fails.
  func close() {
    if !pool.configuration.readonly {
      // As a statement: GRDB's own function ends the process on a connection that is closed.
      try? pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    try? pool.close()
  }
}
