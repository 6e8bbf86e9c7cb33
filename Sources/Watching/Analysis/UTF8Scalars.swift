/// Reading characters out of UTF-8 that is known to be valid.
enum UTF8Scalars {
  /// The character that starts at a byte, and its length in bytes.
  @inline(__always)
  static func decode(_ text: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 {
      index + offset < text.count ? UInt32(text[index + offset]) & 0x3F : 0
    }
    let left = text.count - index
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), min(2, left)) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, left)) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, left))
  }
}
