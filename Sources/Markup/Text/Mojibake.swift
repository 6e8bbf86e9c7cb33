/// Text that was encoded twice.
public enum Mojibake {
  /// Repairs valid UTF-8 in place. Where every character beyond ASCII is below U+0100 and together
  /// they are the bytes of UTF-8 (`Ã©`), they are read as that (`é`); control characters U+0080 to
  /// U+009F that are left mean what windows-1252 has there.
  public static func repair(_ bytes: inout [UInt8]) {
    let repaired = bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
      let start = UTF8Cleaner.asciiEnd(bytes, from: 0)
      guard start < bytes.count else { return nil }
      if let repaired = decodedTwice(bytes, from: start) { return repaired }
      return hasControls(bytes, from: start) ? withoutControls(bytes) : nil
    }
    if let repaired { bytes = repaired }
  }

  private static func decodedTwice(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [UInt8]? {
    guard bytes[start] == 0xC3, isWide(bytes, start) else { return nil }
    var inner: [UInt8] = Array(bytes[..<start])
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        inner.append(byte)
        index += 1
      } else {
        guard byte == 0xC2 || byte == 0xC3, index + 1 < bytes.count else { return nil }
        inner.append(byte << 6 | bytes[index + 1] & 0x3F)
        index += 2
      }
    }
    let isValid = inner.withUnsafeBufferPointer { UTF8Census($0).isValid }
    return isValid ? inner : nil
  }

  /// Whether a character below U+0100 is followed by another, as the bytes of one character are: `é`
  /// in running text is not, and what follows need not be looked at.
  @inline(__always)
  private static func isWide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 2] == 0xC2
  }

  private static func hasControls(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      index = ByteSearch.index(of: 0xC2, in: bytes, from: index)
      if index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return true }
      index += 1
    }
    return false
  }

  private static func withoutControls(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        NumericReference.append(windows1252: bytes[index + 1], to: &out)
        index += 2
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }
}
