internal import GRDB

extension StorageError {
  /// Makes our error of whatever a use of the database threw.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StorageError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .failed(path: path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
      self = .failed(path: path, reason: "permission denied or not a file (\(reason))")
    case .SQLITE_MISUSE where error.message == "Connection is closed": self = .closed
    default: self = .failed(path: path, reason: reason)
    }
  }
}
