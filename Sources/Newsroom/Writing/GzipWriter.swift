/// Writes gzip (RFC 1952) with stored blocks (RFC 1951, section 3.2.4): what a client must be able
/// to read, without a compressor.
enum GzipWriter {
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    // Magic, deflate, no flags, no time, no extra flags, unknown system.
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, bytes.count)
      result.append(end == bytes.count ? 1 : 0)
      result += littleEndian(UInt32(end - start), bytes: 2)
      result += littleEndian(~UInt32(end - start), bytes: 2)
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result + littleEndian(checksum(bytes), bytes: 4)
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count), bytes: 4)
  }

  /// CRC-32 as in RFC 1952, section 8.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { checksum, byte in
      table[Int((checksum ^ UInt32(byte)) & 0xFF)] ^ (checksum >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func littleEndian(_ value: UInt32, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) }
  }
}
