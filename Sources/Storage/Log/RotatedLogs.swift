import Glibc

/// The files that a log was rotated away to: `alerts.jsonl.1`, `alerts.jsonl-20261122.gz`.
struct RotatedLogs {
  /// Their paths, the newest first.
  let paths: [String]

  init(of log: String) {
    let folder = Folder(of: log)
    let name = log.lastIndex(of: "/").map { String(log[log.index(after: $0)...]) } ?? log
    paths = folder.names()
      .filter { $0.hasPrefix(name + ".") || $0.hasPrefix(name + "-") }
      .map { folder.path + "/" + $0 }
      .sorted { Self.age(of: $0) > Self.age(of: $1) }
  }

  /// The last alert in the newest of them that is not compressed.
  var lastSequence: Int? {
    guard let path = readable.first, let file = try? File(path: path, flags: O_RDONLY) else {
      return nil
    }
    return (try? LogTail(of: file, known: Int.max))?.sequence
  }

  /// Those that are not compressed.
  var readable: [String] {
    paths.filter { path in !["gz", "bz2", "xz", "zst"].contains { path.hasSuffix("." + $0) } }
  }

  /// When it was last changed, in nanoseconds since 1970.
  private static func age(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
