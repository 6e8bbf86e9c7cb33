/// Where a log ends that may have been torn.
struct LogTail: Hashable {
  /// The last alert that is whole; nil if there is none.
  var sequence: Int?
  /// How many bytes are good.
  var length: Int

  /// Finds the end of the good part.
  ///
  /// The alert `known` and all before it are known to have reached the disk. What lies behind may
  /// be torn anywhere (after a power cut even in its middle), so there a line counts only if it is
  /// whole and later than the one before. Before it nothing is judged: a line that is no alert is
  /// somebody else's.
  init(of file: File, known: Int) throws(SystemFailure) {
    let size = try file.size()
    var window = min(size, 256 * 1024)
    while true {
      let bytes = try file.read(at: size - window, count: window)
      if let tail = Self.scan(bytes, at: size - window, known: known) {
        self = tail
        return
      }
      window = min(size, window * 4)
    }
  }

  private init(length: Int) { self.length = length }

  /// Nil if the bytes do not reach back to an alert that is known, and the file has more.
  private static func scan(_ bytes: [UInt8], at offset: Int, known: Int) -> LogTail? {
    var start = 0
    if offset > 0 {
      guard let newline = bytes.firstIndex(of: 0x0A) else { return nil }
      start = newline + 1
    }
    var tail = LogTail(length: offset + start)
    var first: Int?
    while let newline = bytes[start...].firstIndex(of: 0x0A) {
      let line = LogLine(bytes[start..<newline])
      guard tail.accepts(line, known: known) else { break }
      tail.sequence = line?.sequence ?? tail.sequence
      first = first ?? tail.sequence
      start = newline + 1
      tail.length = offset + start
    }
    return offset == 0 || first.map { $0 <= known } ?? false ? tail : nil
  }

  private func accepts(_ line: LogLine?, known: Int) -> Bool {
    guard let sequence, sequence >= known else { return true }
    return line.map { $0.sequence > sequence } ?? false
  }
}
