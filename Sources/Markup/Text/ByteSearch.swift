import Glibc

/// Finding bytes, by the C library's vector code.
public enum ByteSearch {
  /// Where the byte stands first at or after `start`; nil where it does not.
  public static func index(of byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBufferPointer {
      let found = index(of: byte, in: $0, from: start)
      return found < $0.count ? found : nil
    }
  }

  /// Where a text starts first in a range of bytes; nil where it does not stand there whole.
  public static func index(of text: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer {
      index(of: text, in: UnsafeBufferPointer(rebasing: $0[range]), from: 0)
    }.map { range.lowerBound + $0 }
  }

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
    let pattern = UnsafeBufferPointer(
      start: pattern.utf8Start, count: pattern.utf8CodeUnitCount)
    return index(of: pattern, in: bytes, from: start)
  }

  /// Where the pattern starts first at or after `start`; nil where it does not.
  static func index(
    of pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let wanted = pattern.baseAddress, !pattern.isEmpty else { return start }
    guard let base = bytes.baseAddress else { return nil }
    var mark = index(of: wanted[0], in: bytes, from: start)
    while mark + pattern.count <= bytes.count {
      if memcmp(base + mark, wanted, pattern.count) == 0 { return mark }
      mark = index(of: wanted[0], in: bytes, from: mark + 1)
    }
    return nil
  }
}

extension String {
  /// Whether a text stands in it, byte for byte.
  ///
  /// The standard library's `contains` compares whole characters, canonical equivalents alike, and takes
  /// twenty times as long.
  public func holds(_ text: String) -> Bool { offset(of: text) != nil }

  /// Where a text stands first in it, byte for byte; nil where it does not.
  public func range(ofBytes text: String) -> Range<String.Index>? {
    guard let offset = offset(of: text) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: text.utf8.count)
  }

  /// The bytes before the first place where a text stands.
  private func offset(of text: String) -> Int? {
    // Strings of Swift's own are contiguous; others are copied.
    var own = self
    var text = text
    return own.withUTF8 { own in
      text.withUTF8 { ByteSearch.index(of: $0, in: own, from: 0) }
    }
  }
}
