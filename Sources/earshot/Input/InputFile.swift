import Daemon

/// A file that a command works on in memory, unpacked where it is a gzip file.
enum InputFile {
  /// Nothing that is worked on in memory is longer, in bytes, unpacked.
  static let byteLimit = 256 << 20
  private static let piece = 1 << 20

  /// The bytes of a file; "-" is standard input.
  static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
    let pieces = try FilePieces(path: path)
    var bytes = try pieces.next(piece)
    guard bytes.count == piece else { return bytes }
    while true {
      let next = try pieces.next(piece)
      if next.isEmpty { return bytes }
      bytes += next
      guard bytes.count <= byteLimit else {
        throw CommandFailure(FileError(path: path, reason: "longer than \(byteLimit) bytes"))
      }
    }
  }
}
