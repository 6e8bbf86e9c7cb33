/// Takes the content out of HTTP/1.1 chunks (RFC 9112, section 7.1), however the bytes are cut up.
/// It trusts the framing: libcurl reads the same bytes and reports what is wrong with them.
struct ChunkReader {
  private enum State {
    case size
    case sizeEnd
    case data
    case dataEnd
    case trailers
  }

  private var state = State.size
  private var remaining = 0

  /// The next run of content in the bytes, which it consumes; nil when they are used up.
  mutating func next(
    _ bytes: inout Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer>? {
    while let byte = bytes.first {
      if state == .data { return content(&bytes) }
      if state == .trailers {
        bytes = bytes[bytes.endIndex...]
      } else {
        bytes.removeFirst()
        frame(byte)
      }
    }
    return nil
  }

  private mutating func content(
    _ bytes: inout Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer> {
    let content = bytes.prefix(remaining)
    remaining -= content.count
    bytes = bytes.dropFirst(content.count)
    if remaining == 0 { state = .dataEnd }
    return content
  }

  private mutating func frame(_ byte: UInt8) {
    switch (state, byte) {
    case (.size, UInt8(ascii: "\n")), (.sizeEnd, UInt8(ascii: "\n")):
      state = remaining == 0 ? .trailers : .data
    case (.size, _):
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        return state = .sizeEnd
      }
      remaining = (remaining & 0x0fff_ffff_ffff) << 4 | digit
    case (.dataEnd, UInt8(ascii: "\n")): state = .size
    default: break
    }
  }
}
