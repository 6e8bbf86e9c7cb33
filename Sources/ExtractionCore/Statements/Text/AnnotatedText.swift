/// A text made ready for reading: its bytes and its passages.
struct AnnotatedText: Sendable {
  let bytes: [UInt8]
  let lexicon: Lexicon
  let passages: [Passage]

  /// The text of a range of bytes.
  subscript(range: TextRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The text of some tokens, white space made single.
  func words(_ tokens: Range<Int>, in passage: Passage) -> String {
    var result: [UInt8] = []
    for byte in bytes[passage.bytes(tokens)] {
      if byte > 0x20 {
        result.append(byte)
      } else if result.last != 0x20 {
        result.append(0x20)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
