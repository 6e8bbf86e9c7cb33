import CZlib
import Daemon
import Glibc

/// Reads a file line by line without holding more than one line and a chunk of it.
final class LineReader {
  /// A longer line is an error: nothing that we write or read is.
  static let lineLimit = 64 << 20

  private let descriptor: Int32
  private let archive: gzFile?
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a file, a `.gz` one unpacked; "-" is standard input.
  init(path: String) throws(CommandFailure) {
    name = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(FileError(path: path, number: errno)) }
    archive = path.hasSuffix(".gz") ? gzdopen(descriptor, "rb") : nil
    guard !FileReader.isFolder(path) else {
      throw CommandFailure(FileError(path: path, number: EISDIR))
    }
  }

  deinit {
    if let archive {
      gzclose(archive)
    } else if descriptor != STDIN_FILENO {
      close(descriptor)
    }
  }

  /// The next line without its line feed; nil at the end.
  func next() throws(CommandFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      searched = buffer.count - start
      try fill()
    }
  }

  /// Drops what was read and appends a chunk.
  private func fill() throws(CommandFailure) {
    buffer.removeFirst(start)
    start = 0
    guard buffer.count <= Self.lineLimit else {
      throw CommandFailure(FileError(path: name, reason: "a line is longer than 64 MiB"))
    }
    let known = buffer.count
    let size = 1 << 18
    buffer.reserveCapacity(known + size)
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { chunk in
      let count = read(into: chunk)
      if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
      return count
    }
    guard count >= 0 else {
      throw CommandFailure(
        archive == nil
          ? FileError(path: name, number: errno)
          : FileError(path: name, reason: "its gzip data is damaged"))
    }
    isAtEnd = count == 0
  }

  private func read(into chunk: UnsafeMutableBufferPointer<UInt8>) -> Int {
    if let archive { return Int(gzread(archive, chunk.baseAddress, UInt32(chunk.count))) }
    var count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
    while count < 0, errno == EINTR {
      count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
    }
    return count
  }
}

extension LineReader {
  /// The next line that is not empty; nil at the end.
  func nextFilled() throws(CommandFailure) -> [UInt8]? {
    while let line = try next() {
      if line.contains(where: { $0 > 0x20 }) { return line }
    }
    return nil
  }
}
