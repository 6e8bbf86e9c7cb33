import Glibc

/// Finding bytes, by the C library's vector code.
enum ByteSearch {
  /// Where the byte stands first at or after `start`; the count where it does not.
  @inline(__always)
  static func index(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else {
      return bytes.count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the pattern starts first at or after `start`; nil where it does not.
  static func index(
    of pattern: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let length = pattern.utf8CodeUnitCount
    var mark = index(of: pattern.utf8Start[0], in: bytes, from: start)
    while mark + length <= bytes.count, let base = bytes.baseAddress {
      if memcmp(base + mark, pattern.utf8Start, length) == 0 { return mark }
      mark = index(of: pattern.utf8Start[0], in: bytes, from: mark + 1)
    }
    return nil
  }
}
