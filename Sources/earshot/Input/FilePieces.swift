import CZlib
import Daemon
import Glibc

/// Reads a file piece by piece, unpacked where it is a gzip file.
final class FilePieces {
  private let archive: gzFile
  private let name: String

  /// Opens a file; "-" is standard input.
  init(path: String) throws(CommandFailure) {
    name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(FileError(path: name, number: errno)) }
    guard path == "-" || !FileReader.isFolder(path) else {
      close(descriptor)
      throw CommandFailure(FileError(path: name, number: EISDIR))
    }
    guard let archive = gzdopen(descriptor, "rb") else {
      close(descriptor)
      throw CommandFailure(FileError(path: name, number: ENOMEM))
    }
    self.archive = archive
  }

  deinit { gzclose(archive) }

  /// The next bytes, as many as are wanted unless the file ends before; none at its end.
  func next(_ count: Int) throws(CommandFailure) -> [UInt8] {
    var failure: CommandFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      while length < count {
        let read = gzread(archive, buffer.baseAddress?.advanced(by: length), UInt32(count - length))
        if read <= 0 { failure = self.failure }
        guard read > 0 else { return }
        length += Int(read)
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Why nothing more could be read; nil at the end of the file. A packed file that ends too early has
  /// Z_BUF_ERROR there.
  private var failure: CommandFailure? {
    var code: Int32 = 0
    gzerror(archive, &code)
    if code == Z_OK || code == Z_STREAM_END { return nil }
    guard code == Z_ERRNO else {
      return CommandFailure(
        code: .badInput, task: "read \(name)", reason: "its gzip data is damaged")
    }
    return CommandFailure(FileError(path: name, number: errno))
  }
}
