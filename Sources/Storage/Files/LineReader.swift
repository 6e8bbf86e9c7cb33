import Glibc

/// Reads a file line by line, in bounded memory as long as its lines are.
struct LineReader {
  let path: String
  private static let chunk = 1 << 20

  /// Calls for each line that has its end, without it. A file that is not there has none.
  func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    guard let file = try? File(path: path, flags: O_RDONLY) else { return }
    var rest: [UInt8] = []
    var offset = 0
    while case let bytes = try file.read(at: offset, count: Self.chunk), !bytes.isEmpty {
      offset += bytes.count
      rest += bytes
      var start = 0
      while let newline = rest[start...].firstIndex(of: 0x0A) {
        try body(rest[start..<newline])
        start = newline + 1
      }
      rest.removeFirst(start)
    }
  }
}
