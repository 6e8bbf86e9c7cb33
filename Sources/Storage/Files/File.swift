import Glibc

/// An open file; closed when nobody holds it any more.
final class File: Sendable {

  let path: String
  let descriptor: Int32

  /// - Parameter flags: as for `open(2)`; close-on-exec is added.
  init(path: String, flags: Int32, mode: mode_t = 0o644) throws(SystemFailure) {
    self.path = path
    descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func status() throws(SystemFailure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return status
  }

  /// Its length in bytes.
  func size() throws(SystemFailure) -> Int { Int(try status().st_size) }

  /// Takes it for this process until it is closed; false if another one has it.
  func lock() throws(SystemFailure) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw .last }
    return false
  }

  func unlock() { flock(descriptor, LOCK_UN) }

  /// Whether its path names another file now, or none.
  func wasMoved() -> Bool {
    var named = stat()
    guard stat(path, &named) == 0, let own = try? status() else { return true }
    return named.st_ino != own.st_ino || named.st_dev != own.st_dev
  }

  /// The bytes from an offset on, as many as there are up to the count.
  func read(at offset: Int, count: Int) throws(SystemFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let result = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
      }
      if result < 0 && errno == EINTR { continue }
      guard result >= 0 else { throw .last }
      if result == 0 { break }
      filled += result
    }
    bytes.removeLast(count - filled)
    return bytes
  }

  /// Writes all of the bytes where the file stands (at its end, if opened for appending).
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if result < 0 && errno == EINTR { continue }
      guard result >= 0 else { throw .last }
      written += result
    }
  }

  func truncate(to size: Int) throws(SystemFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .last }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(SystemFailure) {
    guard fdatasync(descriptor) == 0 else { throw .last }
  }

  /// Makes a new name in a folder survive a power cut.
  static func synchronizeFolder(_ path: String) throws(SystemFailure) {
    let folder = try File(path: path, flags: O_RDONLY | O_DIRECTORY)
    guard fsync(folder.descriptor) == 0 else { throw .last }
  }
}
