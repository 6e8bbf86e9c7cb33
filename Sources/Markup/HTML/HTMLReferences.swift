/// The commonest character references, until the whole table of names is there.
enum HTMLReferences {
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    while let mark = bytes[start...].firstIndex(of: UInt8(ascii: "&")) {
      out.append(contentsOf: bytes[start..<mark])
      start = mark + 1
      if let length = appendReference(bytes, at: start, to: &out) {
        start += length
      } else {
        out.append(UInt8(ascii: "&"))
      }
    }
    out.append(contentsOf: bytes[start...])
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  static func appendReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, to out: inout [UInt8]
  ) -> Int? {
    guard let end = bytes[start...].prefix(33).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let text = names[name] ?? number(name) else { return nil }
    out.append(contentsOf: text.utf8)
    return end - start + 1
  }

  private static func number(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "mdash": "—", "ndash": "–", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
    "hellip": "…", "eacute": "é", "egrave": "è", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "szlig": "ß", "copy": "©", "laquo": "«", "raquo": "»", "bdquo": "„", "middot": "·",
  ]
}
