import Daemon
import Glibc

/// Follows the alert log: what is appended, and the new file after a rotation.
struct AlertLogTail {
  private let path: String
  private let filter: AlertFilter
  private var descriptor: Int32 = -1
  private var identity: (device: dev_t, node: ino_t)?
  private var offset = 0
  private var partial: [UInt8] = []

  init(path: String, filter: AlertFilter) {
    self.path = path
    self.filter = filter
  }

  /// The last so many alerts of the log as it is; a log that is not there yet is waited for.
  mutating func begin(last: Int) throws(CommandFailure) -> [LoggedAlert] {
    var latest: [LoggedAlert] = []
    guard try open() else { return [] }
    try read { alert in
      latest.append(alert)
      if latest.count > 2 * last + 64 { latest.removeFirst(latest.count - last) }
    }
    return Array(latest.suffix(last))
  }

  /// What was added since.
  mutating func news() throws(CommandFailure) -> [LoggedAlert] {
    var news: [LoggedAlert] = []
    if descriptor >= 0 { try read { news.append($0) } }
    if try isReplaced(), try open() { try read { news.append($0) } }
    return news
  }

  /// Opens the file from its start; false where there is none.
  private mutating func open() throws(CommandFailure) -> Bool {
    if descriptor >= 0 { close(descriptor) }
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw CommandFailure(FileError(path: path, number: errno)) }
      return false
    }
    var status = stat()
    fstat(descriptor, &status)
    identity = (status.st_dev, status.st_ino)
    offset = 0
    partial = []
    return true
  }

  /// Whether the path names another file now, or the file became shorter.
  private func isReplaced() throws(CommandFailure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    guard let identity, descriptor >= 0 else { return true }
    return status.st_ino != identity.node || status.st_dev != identity.device
      || Int(status.st_size) < offset
  }

  /// Hands on the complete lines from the last position on.
  private mutating func read(_ body: (LoggedAlert) -> Void) throws(CommandFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(offset))
      guard count >= 0 else { throw CommandFailure(FileError(path: path, number: errno)) }
      if count == 0 { return }
      offset += count
      partial += chunk[..<count]
      takeLines(body)
    }
  }

  private mutating func takeLines(_ body: (LoggedAlert) -> Void) {
    guard let last = partial.lastIndex(of: 0x0A) else { return }
    for line in partial[...last].split(separator: 0x0A) {
      if let alert = LoggedAlert(Array(line)), filter.accepts(alert) { body(alert) }
    }
    partial.removeFirst(last + 1)
  }
}
