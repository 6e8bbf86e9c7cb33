/// Why the state cannot be used; the description is a sentence.
public enum StorageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The state folder cannot be made or opened.
  case folder(path: String, reason: String)
  /// Another process uses the state folder.
  case locked(folder: String, process: Int?)
  /// There is no state to read yet.
  case missing(path: String)
  /// The database is damaged.
  case damaged(path: String, reason: String)
  /// A newer version wrote the database.
  case newer(path: String)
  /// No space is left for the database.
  case full(path: String)
  /// The database cannot be read or written for another reason.
  case failed(path: String, reason: String)
  /// The store was closed.
  case closed

  /// One sentence: "cannot open the state folder /var/lib/earshot: permission denied".
  public var description: String {
    switch self {
    case .folder(let path, let reason): "cannot open the state folder \(path): \(reason)"
    case .locked(let folder, let process):
      "cannot use the state folder \(folder): another earshot"
        + (process.map { " (process \($0))" } ?? "") + " is using it"
    case .missing(let path): "cannot read the state \(path): nothing is stored there yet"
    case .damaged(let path, let reason): "cannot read the state \(path): it is damaged (\(reason))"
    case .newer(let path): "cannot read the state \(path): a newer version of earshot wrote it"
    case .full(let path): "cannot write the state \(path): no space left on the device"
    case .failed(let path, let reason): "cannot use the state \(path): \(reason)"
    case .closed: "cannot use the state: it was closed"
    }
  }
}
