import Daemon
import Glibc

/// Text that waits in a temporary file without a name until it can be written.
final class Spool {
  private static let chunk = 1 << 16

  private let file: UnsafeMutablePointer<FILE>

  init() throws(CommandFailure) {
    guard let file = tmpfile() else { throw Self.failure }
    self.file = file
  }

  deinit { fclose(file) }

  /// Adds text.
  func append(_ text: String) throws(CommandFailure) {
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Self.failure }
  }

  /// Hands out what was added, from the beginning.
  func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw Self.failure }
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
        count = fread(buffer.baseAddress, 1, Self.chunk, file)
      }
      if piece.isEmpty { break }
      try body(piece)
    }
    guard ferror(file) == 0 else { throw Self.failure }
  }

  private static var failure: CommandFailure {
    let reason = FileError(path: "a temporary file", number: errno).reason
    return CommandFailure(code: .inputOutput, task: "use a temporary file", reason: reason)
  }
}
