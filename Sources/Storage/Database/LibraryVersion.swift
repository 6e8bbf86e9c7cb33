internal import GRDB

extension StoreReader {
  /// The version of SQLite: "3.40.1".
  public static var libraryVersion: String {
    let version = try? DatabaseQueue().read {
      try String.fetchOne($0, sql: "SELECT sqlite_version()")
    }
    return (version ?? nil) ?? "unknown"
  }
}
