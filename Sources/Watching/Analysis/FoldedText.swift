/// A text folded character by character with its punctuation kept: what `raw:` and the literals of
/// regular expressions are looked for in.
struct FoldedText: Sendable {
  /// Folded UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Per folded byte, the byte of the text that its character starts at; one more for the end.
  private(set) var origins: [UInt32] = []

  /// Folds a text.
  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Folds valid UTF-8.
  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count + 8)
    origins.reserveCapacity(text.count + 9)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte == 0x60 ? 0x27 : byte, from: index)
        index += 1
      } else {
        index += appendBeyondASCII(text, at: index)
      }
    }
    origins.append(UInt32(text.count))
  }

  private mutating func append(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origins.append(UInt32(index))
  }

  private mutating func appendBeyondASCII(_ text: [UInt8], at index: Int) -> Int {
    let (value, length) = UTF8Scalars.decode(text, at: index)
    let entry = FoldedScalars.shared.entry(value)
    if entry.kind == Folding.Class.ignored.rawValue { return length }
    if entry.count == 0 {
      for offset in 0..<length { append(text[index + offset], from: index) }
    } else {
      for place in 0..<entry.count { append(entry.byte(place), from: index) }
    }
    return length
  }
}
