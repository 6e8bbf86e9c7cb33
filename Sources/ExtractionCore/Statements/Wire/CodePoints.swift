/// A map from UTF-8 bytes to Unicode code points of one text.
///
/// Inside the program ranges are bytes; on the wire they are code points. The map keeps the count at
/// every 64th byte, so it takes an eighth of the text's size and answers in constant time.
public struct CodePoints: Sendable {
  private let bytes: [UInt8]
  private let counts: [Int]
  private static let stride = 64

  /// Makes the map of a text, in one pass.
  public init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { Array($0) }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
  }

  /// How many code points stand before a byte; the whole text's number for a byte at or after its end.
  public func offset(ofByte byte: Int) -> Int {
    let byte = max(0, min(byte, bytes.count))
    let block = min(byte / Self.stride, counts.count - 1)
    guard block >= 0 else { return 0 }
    var count = counts[block]
    for index in block * Self.stride..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The code points of a range of bytes, half-open.
  public func range(_ range: TextRange) -> Range<Int> {
    let start = offset(ofByte: range.lowerBound)
    return start..<max(start, offset(ofByte: range.upperBound))
  }
}
