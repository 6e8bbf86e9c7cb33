/// The ids of topics (`^[a-z0-9][a-z0-9-]{0,63}$`) and speakers (with "." and "_" besides).
enum Identifier {
  static func isValid(_ text: String, marks: [UInt8]) -> Bool {
    guard let first = text.utf8.first, isWord(first), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { isWord($0) || marks.contains($0) }
  }

  /// The nearest id to a text: lower case, a "-" for what may not stand in it.
  static func made(of text: String, marks: [UInt8]) -> String? {
    var bytes: [UInt8] = []
    for byte in text.lowercased().utf8.prefix(256) {
      if isWord(byte) || marks.contains(byte) && !bytes.isEmpty {
        bytes.append(byte)
      } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    let id = String(decoding: bytes.prefix(64), as: UTF8.self)
    return isValid(id, marks: marks) ? id : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
