/// Makes UTF-8 that nothing later has to doubt: valid, and without the control characters that XML
/// forbids.
enum UTF8Cleaner {
  /// The bytes from `start` on, cleaned.
  /// - Parameter mixed: whether bytes that are no UTF-8 are windows-1252 (else they become U+FFFD;
  ///   so does the beginning of a sequence that was cut off, in both cases).
  static func clean(_ bytes: [UInt8], from start: Int, mixed: Bool) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      guard let dirt = firstDirt(buffer, from: start) else {
        return start == 0 ? bytes : Array(bytes[start...])
      }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + 64)
      out += buffer[start..<dirt]
      append(buffer, from: dirt, mixed: mixed, to: &out)
      return out
    }
  }

  /// Whether a byte is an ASCII character that may stand in text.
  @inline(__always)
  static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x60 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// The end of a run of ASCII, control characters and all.
  @inline(__always)
  static func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  /// The first place that needs cleaning; nil where none does.
  static func firstDirt(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      index = cleanASCIIEnd(bytes, from: index)
      guard index < bytes.count else { return nil }
      let end = sequencesEnd(bytes, from: index)
      guard end > index else { return index }
      index = end
    }
    return nil
  }

  /// Where the first place stands that is no UTF-8; the count where there is none.
  static func validEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count {
      index = asciiEnd(bytes, from: index)
      let end = sequencesEnd(bytes, from: index)
      guard end > index else { return index }
      index = end
    }
    return index
  }

  /// The end of a run of ASCII without forbidden control characters.
  @inline(__always)
  private static func cleanASCIIEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The high bits of what may be a byte below 0x20 or one of 0x80 or more among the eight.
      let doubts = (word &- 0x2020_2020_2020_2020 | word) & 0x8080_8080_8080_8080
      guard doubts != 0 else {
        index += 8
        continue
      }
      index += doubts.trailingZeroBitCount >> 3
      guard isAllowed(raw[index]) else { return index }
      index += 1
    }
    while index < raw.count, isAllowed(raw[index]) { index += 1 }
    return index
  }

  /// The end of a run of well-formed sequences of two bytes and more.
  @inline(__always)
  private static func sequencesEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] >= 0x80 {
      let lead = bytes[index]
      // The two commonest kinds; the other leads have bounds of their own.
      if lead &- 0xC2 < 0x1E, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
      } else if lead &- 0xE1 < 0x0C, index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80,
        bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
      } else {
        guard case .valid(let length) = UTF8Repair.sequence(bytes, at: index) else { return index }
        index += length
      }
    }
    return index
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, mixed: Bool, to out: inout [UInt8]
  ) {
    var index = start
    while index < bytes.count {
      let end = cleanASCIIEnd(bytes, from: index)
      out += bytes[index..<end]
      index = end
      guard index < bytes.count else { return }
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      index += appendSequence(bytes, at: index, mixed: mixed, to: &out)
    }
  }

  private static func appendSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, mixed: Bool, to out: inout [UInt8]
  ) -> Int {
    switch UTF8Repair.sequence(bytes, at: index) {
    case .valid(let length):
      out += bytes[index..<index + length]
      return length
    case .cut(1) where mixed, .unfinished(1) where mixed:
      NumericReference.append(windows1252: bytes[index], to: &out)
      return 1
    case .cut(let length), .unfinished(let length):
      UTF8Repair.append(0xFFFD, to: &out)
      return length
    }
  }
}
