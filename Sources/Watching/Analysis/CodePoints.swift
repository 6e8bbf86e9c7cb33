/// Turns offsets in UTF-8 bytes into offsets in Unicode code points, at the border where JSON is
/// written.
struct CodePoints {
  private let starts: [Int]?

  /// Counts the code points of a text.
  init(_ text: String) {
    var text = text
    starts = text.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
      var count = 0
      var starts: [Int] = []
      starts.reserveCapacity(bytes.count + 1)
      for byte in bytes {
        starts.append(count)
        if byte & 0xC0 != 0x80 { count += 1 }
      }
      return starts + [count]
    }
  }

  /// The number of code points before a byte.
  func offset(ofByte byte: Int) -> Int {
    guard let starts else { return byte }
    return starts[min(max(byte, 0), starts.count - 1)]
  }

  /// A range of bytes as `[start, end]` in code points.
  func pair(_ range: Range<Int>) -> [Int] {
    [offset(ofByte: range.lowerBound), offset(ofByte: range.upperBound)]
  }
}
