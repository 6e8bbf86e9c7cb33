/// Watches a compressed body as it comes over the wire, to tell at its end whether all of it came.
///
/// libcurl reports a gzip stream that was cut off as success. The last bytes of the stream say how
/// much it decodes to (gzip, RFC 1952, section 2.3.1: ISIZE) or what its check sum is (zlib,
/// RFC 1950, section 2.2: Adler-32); in a stream that was cut off they agree once in 2³² times.
/// Brotli and bare deflate say nothing of the kind.
struct CodedBody {
  private enum Coding {
    case gzip
    case zlib
  }

  private let coding: Coding
  private var chunks: ChunkReader?
  private var head: [UInt8] = []
  private var tail: UInt64 = 0
  private var count = 0

  /// Nil where the coding cannot be checked.
  ///
  /// - Parameters:
  ///   - coding: the value of `Content-Encoding`.
  ///   - isChunked: whether the bytes will come in the chunks of HTTP/1.1.
  init?(coding: String, isChunked: Bool) {
    switch coding.lowercased() {
    case "gzip", "x-gzip": self.coding = .gzip
    case "deflate": self.coding = .zlib
    default: return nil
    }
    chunks = isChunked ? ChunkReader() : nil
  }

  /// Takes the next bytes as they came over the wire.
  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    guard var reader = chunks else { return take(bytes[...]) }
    var rest = bytes[...]
    while let content = reader.next(&rest) { take(content) }
    chunks = reader
  }

  /// Whether the stream ended where it says it ends.
  func isComplete(decoded body: [UInt8]) -> Bool {
    guard count > 0 else { return true }
    let last = UInt32(truncatingIfNeeded: tail)
    switch coding {
    case .gzip: return last.byteSwapped == UInt32(truncatingIfNeeded: body.count)
    case .zlib: return !hasZlibHead || last == Self.adler32(body)
    }
  }

  private mutating func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
    count += bytes.count
    if head.count < 2 { head += bytes.prefix(2 - head.count) }
    for byte in bytes.suffix(4) { tail = tail << 8 | UInt64(byte) }
  }

  /// RFC 1950, section 2.2: method 8, and the two bytes a multiple of 31.
  private var hasZlibHead: Bool {
    head.count == 2 && head[0] & 15 == 8 && (Int(head[0]) << 8 | Int(head[1])) % 31 == 0
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var low: UInt32 = 1
    var high: UInt32 = 0
    var index = 0
    while index < bytes.count {
      // 5552 sums fit into 32 bits without a remainder being taken (RFC 1950's own sample code).
      for byte in bytes[index..<min(index + 5552, bytes.count)] {
        low += UInt32(byte)
        high += low
      }
      (low, high) = (low % 65_521, high % 65_521)
      index += 5552
    }
    return high << 16 | low
  }
}
