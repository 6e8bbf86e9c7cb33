/// Text that was encoded twice.
public enum Mojibake {
  /// The text of valid UTF-8. Where every character beyond ASCII is below U+0100 and together they
  /// are the bytes of UTF-8 (`Ã©`), they are read as that (`é`); control characters U+0080 to U+009F
  /// that are left mean what windows-1252 has there.
  public static func repaired(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let start = UTF8Cleaner.asciiEnd(bytes, from: 0)
      guard start < bytes.count else { return String(decoding: bytes, as: UTF8.self) }
      if let repaired = decodedTwice(bytes, from: start) { return repaired }
      guard hasControls(bytes, from: start) else { return String(decoding: bytes, as: UTF8.self) }
      return withoutControls(bytes)
    }
  }

  private static func decodedTwice(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String?
  {
    guard bytes[start] == 0xC3 else { return nil }
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
    return String(validating: inner, as: UTF8.self)
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

  private static func withoutControls(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
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
    return String(decoding: out, as: UTF8.self)
  }
}
