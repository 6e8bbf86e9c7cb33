/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
public enum Entities {
  /// Decodes every reference once. What is no reference stays as it is.
  ///
  /// Numbers 128 to 159 mean what windows-1252 has there; numbers of no character become U+FFFD;
  /// names that HTML knows without a semicolon count without it (WHATWG HTML Standard, 13.2.5.72 on).
  public static func decode(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      guard utf8.contains(UInt8(ascii: "&")) else { return String(decoding: utf8, as: UTF8.self) }
      var out: [UInt8] = []
      out.reserveCapacity(utf8.count)
      append(utf8, to: &out)
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// Appends bytes with their references decoded.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let mark = ByteSearch.index(of: UInt8(ascii: "&"), in: bytes, from: index)
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<mark]))
      guard mark < bytes.count else { return }
      index = mark + 1
      if let length = appendReference(bytes, at: index, to: &out) {
        index += length
      } else {
        out.append(UInt8(ascii: "&"))
      }
    }
  }

  /// Decodes the reference whose "&" stands just before `index`.
  /// - Returns: the length without the "&"; nil where there is none.
  static func appendReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to out: inout [UInt8]
  ) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "#") {
      return NumericReference(bytes, at: index + 1).map {
        $0.append(to: &out)
        return $0.length + 1
      }
    }
    let end = nameEnd(bytes, from: index)
    guard end > index else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[index..<end])
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    if isClosed, append(name: name, to: &out) { return end - index + 1 }
    return appendOpen(name, to: &out)
  }

  /// The end of a name: letters and digits, 32 at most (the longest is 31).
  private static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let limit = min(bytes.count, index + 32)
    var end = index
    while end < limit, isAlphanumeric(bytes[end]) { end += 1 }
    return end
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Appends the characters of a whole name; false where HTML does not know it.
  static func append(name: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    if let byte = commonest(name) {
      out.append(byte)
      return true
    }
    guard let row = EntityTable.shared.row(of: name) else { return false }
    append(row, to: &out)
    return true
  }

  /// The five of XML.
  @inline(__always)
  private static func commonest(_ name: UnsafeBufferPointer<UInt8>) -> UInt8? {
    switch (name.count, name[0]) {
    case (2, UInt8(ascii: "l")) where name[1] == UInt8(ascii: "t"): UInt8(ascii: "<")
    case (2, UInt8(ascii: "g")) where name[1] == UInt8(ascii: "t"): UInt8(ascii: ">")
    case (3, UInt8(ascii: "a")) where name[1] == UInt8(ascii: "m") && name[2] == UInt8(ascii: "p"):
      UInt8(ascii: "&")
    case (4, UInt8(ascii: "q")) where name.elementsEqual("quot".utf8): UInt8(ascii: "\"")
    case (4, UInt8(ascii: "a")) where name.elementsEqual("apos".utf8): UInt8(ascii: "'")
    default: nil
    }
  }

  /// The longest beginning of a name that counts without a semicolon.
  private static func appendOpen(
    _ name: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
  ) -> Int? {
    guard let (row, length) = EntityTable.shared.openRow(of: name) else { return nil }
    append(row, to: &out)
    return length
  }

  private static func append(_ row: EntityTable.Row, to out: inout [UInt8]) {
    UTF8Repair.append(row.first, to: &out)
    if row.second != 0 { UTF8Repair.append(row.second, to: &out) }
  }
}
