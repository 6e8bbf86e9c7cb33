/// Reads a file of the configuration as text, or says where it is none.
enum TextFile {
  /// No configuration that a person wrote is longer.
  static let byteLimit = 32 << 20

  /// The bytes of a file without which there is nothing to read.
  static func bytes(of path: String) throws(ConfigurationError) -> [UInt8] {
    do {
      return try FileReader.bytes(of: path, limit: byteLimit)
    } catch {
      throw ConfigurationError(
        kind: error.isMissing ? .missing : .unreadable,
        problems: [ConfigurationProblem(file: path, message: error.reason)])
    }
  }

  /// The text of a file; nil (reported) where it cannot be read as UTF-8 text.
  static func read(_ path: String, log: ProblemLog) -> String? {
    do {
      return text(of: try FileReader.bytes(of: path, limit: byteLimit), file: path, log: log)
    } catch {
      log.report(ConfigurationProblem(file: path, message: "cannot be read: \(error.reason)"))
      return nil
    }
  }

  /// The text of bytes; nil (reported) where they are no UTF-8 text.
  static func text(of bytes: [UInt8], file: String, log: ProblemLog) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report("this file is UTF-16; save it as UTF-8", at: 0, of: bytes, file: file, log: log)
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let control = content.firstIndex(where: isForbidden) {
      report(
        "a control character (byte \(content[control])) may not stand in a text", at: control,
        of: bytes, file: file, log: log)
      return nil
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      report(
        "this is no UTF-8; save the file as UTF-8", at: firstInvalid(content), of: bytes,
        file: file, log: log)
      return nil
    }
    return text
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }

  /// Where the longest valid beginning ends.
  private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int {
    var low = bytes.startIndex
    var position = low
    while position < bytes.endIndex {
      let width = max(1, min(4, (~bytes[position]).leadingZeroBitCount))
      let end = min(position + width, bytes.endIndex)
      guard String(validating: bytes[position..<end], as: UTF8.self) != nil else { return position }
      position = end
      low = end
    }
    return low
  }

  private static func report(
    _ message: String, at offset: Int, of bytes: [UInt8], file: String, log: ProblemLog
  ) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
    log.report(message, at: Place(file: file, line: line, column: column))
  }
}
