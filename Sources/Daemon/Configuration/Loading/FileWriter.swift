import Glibc

/// Writes small files so that a crash leaves the old one or the new one.
enum FileWriter {
  /// Makes the folders that a file is to lie in.
  static func makeFolder(of path: String) throws(FileError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if FileReader.isFolder(folder) { return }
    try makeFolder(of: folder)
    guard mkdir(folder, 0o750) == 0 || errno == EEXIST else {
      throw FileError(path: folder, number: errno)
    }
  }

  /// Replaces a file, or makes it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count >= 0 || errno == EINTR else { throw FileError(path: path, number: errno) }
      written += max(0, count)
    }
    guard fsync(descriptor) == 0, rename(draft, path) == 0 else {
      throw FileError(path: path, number: errno)
    }
  }
}
