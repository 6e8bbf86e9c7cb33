import CZlib

/// Unpacks gzip files (RFC 1952), all members, bounded.
enum Gunzip {
  /// Whether bytes start like a gzip file.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// The unpacked bytes; nil where they are damaged, cut short or longer than the limit.
  static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard earshot_inflate_init(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      return unpack(&stream, limit: limit)
    }
  }

  private static func unpack(_ stream: inout z_stream, limit: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let (status, count) = step(&stream, into: &chunk)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
      output += chunk[..<count]
      guard output.count <= limit else { return nil }
      if status == Z_STREAM_END {
        if stream.avail_in == 0 || inflateReset(&stream) != Z_OK { return output }
      } else if count == 0 && stream.avail_in == 0 {
        return nil
      }
    }
  }

  private static func step(_ stream: inout z_stream, into chunk: inout [UInt8]) -> (Int32, Int) {
    chunk.withUnsafeMutableBufferPointer { buffer in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      return (status, buffer.count - Int(stream.avail_out))
    }
  }
}
