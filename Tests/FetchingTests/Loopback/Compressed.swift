/// Compressed data made by hand: stored blocks where content counts, one long match over and over
/// where size does.
enum Compressed {
  /// A gzip member (RFC 1952) of one stored block; at most 65,535 bytes.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    gzipHead + stored(bytes) + little(crc32(bytes)) + little(UInt32(bytes.count))
  }

  /// A zlib stream (RFC 1950) of one stored block; at most 65,535 bytes.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x01] + stored(bytes) + little(high << 16 | low).reversed()
  }

  /// A gzip member that decodes to so many times 258 spaces: 13 bits for each 258 bytes.
  static func gzipBomb(matches: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b011, count: 3)  // last block, fixed codes (RFC 1951, section 3.2.6)
    bits.writeCode(0x30 + 0x20, count: 8)  // the literal space
    for _ in 0..<matches {
      bits.writeCode(0b1100_0101, count: 8)  // length 258
      bits.writeCode(0, count: 5)  // distance 1
    }
    return gzipHead + bits.bytes
  }

  /// 64 MiB of spaces in 106 bytes of brotli.
  static let brotliBomb: [UInt8] = [
    0xcb, 0xff, 0xff, 0x3f, 0xf8, 0x25, 0x40, 0xe2, 0xb1, 0x40, 0x20, 0xf7, 0xfe, 0x8f, 0xff,
    0xff, 0x7f, 0xf0, 0x4b, 0x00, 0xc4, 0x61, 0x11, 0x80, 0xee, 0xfd, 0x1f, 0xff, 0xff, 0xff,
    0xe0, 0x97, 0x00, 0x88, 0xc3, 0x02, 0x00, 0xdd, 0xfb, 0x3f, 0xfe, 0xff, 0xff, 0xc1, 0x2f,
    0x01, 0x10, 0x87, 0x05, 0x00, 0xba, 0xf7, 0x7f, 0xfc, 0xff, 0xff, 0x83, 0x5f, 0x02, 0x20,
    0x0e, 0x0b, 0x00, 0x74, 0xef, 0xff, 0xf8, 0xff, 0xff, 0x07, 0xbf, 0x04, 0x40, 0x1c, 0x16,
    0x00, 0xe8, 0xde, 0xff, 0xf1, 0xff, 0xff, 0x0f, 0x7e, 0x09, 0x80, 0x38, 0x2c, 0x00, 0xd0,
    0xbd, 0xff, 0xe3, 0xff, 0xff, 0x1f, 0xfc, 0x12, 0x00, 0x71, 0x58, 0x00, 0xa0, 0x7b, 0xff,
    0x37,
  ]

  /// The chunks of HTTP/1.1 with the last one, of nothing.
  static func chunked(_ bytes: some Collection<UInt8>, size: Int) -> [UInt8] {
    var out: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(size)
      rest = rest.dropFirst(piece.count)
      out += Array("\(String(piece.count, radix: 16));note=1\r\n".utf8) + piece + [13, 10]
    }
    return out + Array("0\r\n\r\n".utf8)
  }

  private static let gzipHead: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    let both = [length, ~length].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    return [1] + both + bytes
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(value >> (8 * UInt32($0)) & 255) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1
      }
    }
  }
}

/// Writes bits, lowest first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func write(_ value: Int, count: Int) {
    for bit in 0..<count { append(value >> bit & 1) }
  }

  /// A Huffman code: highest bit first (RFC 1951, section 3.1.1).
  mutating func writeCode(_ code: Int, count: Int) {
    for bit in (0..<count).reversed() { append(code >> bit & 1) }
  }

  private mutating func append(_ bit: Int) {
    if used == 8 {
      bytes.append(0)
      used = 0
    }
    bytes[bytes.count - 1] |= UInt8(bit << used)
    used += 1
  }
}
