/// UTF-16 and UTF-32 into UTF-8.
enum WideUnits {
  /// Appends 16-bit units; unpaired surrogates become U+FFFD.
  /// - Returns: the bytes used up.
  static func append16(
    _ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool, to out: inout [UInt8], isLast: Bool
  ) -> Int {
    var index = 0
    while index + 1 < bytes.count {
      let unit = unit16(bytes, index, bigEndian)
      var scalar = unit
      if (0xD800..<0xDC00).contains(unit) {
        guard index + 3 < bytes.count || isLast else { return index }
        if index + 3 < bytes.count {
          let low = unit16(bytes, index + 2, bigEndian)
          if (0xDC00..<0xE000).contains(low) {
            scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            index += 2
          }
        }
      }
      UTF8Repair.append(scalar, to: &out)
      index += 2
    }
    return isLast ? bytes.count : index
  }

  /// Appends 32-bit units.
  /// - Returns: the bytes used up.
  static func append32(
    _ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool, to out: inout [UInt8], isLast: Bool
  ) -> Int {
    var index = 0
    while index + 3 < bytes.count {
      let first = unit16(bytes, index, bigEndian)
      let second = unit16(bytes, index + 2, bigEndian)
      UTF8Repair.append(bigEndian ? first << 16 | second : second << 16 | first, to: &out)
      index += 4
    }
    return isLast ? bytes.count : index
  }

  private static func unit16(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ bigEndian: Bool
  ) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
}
