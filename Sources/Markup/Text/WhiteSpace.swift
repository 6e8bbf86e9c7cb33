/// White space in running text.
public enum WhiteSpace {
  /// The text with every run of white space (line ends, tabs, no-break spaces) as one space and none
  /// at the ends.
  public static func collapsed(_ text: String) -> String {
    var text = text
    let shorter: [UInt8]? = text.withUTF8 { shortened($0) }
    return shorter.map { UTF8Text.string($0) } ?? text
  }

  /// The same for UTF-8 that the caller knows to be valid.
  public static func collapsed(_ utf8: [UInt8]) -> String {
    UTF8Text.string(utf8.withUnsafeBufferPointer { shortened($0) } ?? utf8)
  }

  /// Nil where nothing has to change.
  private static func shortened(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !isCollapsed(utf8) else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    appendCollapsed(utf8, to: &out)
    return out
  }

  /// Appends UTF-8 with every run of white space as one space and none at the ends.
  static func appendCollapsed(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let start = out.count
    var isPending = false
    var index = 0
    while index < bytes.count {
      let space = spaceLength(bytes, at: index)
      if space > 0 {
        isPending = true
        index += space
        continue
      }
      if isPending, out.count > start { out.append(0x20) }
      isPending = false
      out.append(bytes[index])
      index += 1
    }
  }

  /// ASCII without two spaces in a row or at an end: most titles.
  private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      guard byte &- 0x20 < 0x60, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// The bytes of the white space character at a place; 0 where there is none.
  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE1 || byte == 0xE3, index + 1 < bytes.count
    else { return 0 }
    return wideSpaceLength(bytes, at: index)
  }

  /// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000 (Unicode 15,
  /// property White_Space).
  private static func wideSpaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let second = bytes[index + 1]
    if bytes[index] == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard index + 2 < bytes.count else { return 0 }
    switch (bytes[index], second, bytes[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xE2, 0x81, 0x9F), (0xE2, 0x80, 0xAF),
      (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0x80...0x8A):
      return 3
    default: return 0
    }
  }
}
