/// Reads what stands between the words of a text: marks of quotation, ends of sentences.
struct GapReader {
  /// What stands before a word, and how the word starts.
  struct Gap {
    /// One character that parts the digits of a figure.
    var isWithinFigure = false
    /// Nothing that ends a sentence, and then a capital letter.
    var isBeforeName = false
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Whether the text from here on stands in a quotation.
  private(set) var isQuoting = false

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Reads up to a word and steps over it.
  mutating func read(to word: Range<Int>) -> Gap {
    let start = position
    var endsSentence = start == 0
    while position < word.lowerBound { endsSentence = step() || endsSentence }
    position = word.upperBound
    let length = word.lowerBound - start
    return Gap(
      isWithinFigure: length == 1 && Self.parters.contains(text[start]),
      isBeforeName: !endsSentence && Self.isCapital(text, at: word.lowerBound))
  }

  /// Steps over a character; tells whether it ends a sentence or starts a quotation.
  private mutating func step() -> Bool {
    switch text[position] {
    case 0x0A:
      position += 1
      isQuoting = false
      return true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      position += 1
      return true
    case 0x22: return mark(opens: nil, length: 1)
    case 0xC2 where byte(1) == 0xAB: return mark(opens: true, length: 2)
    case 0xC2 where byte(1) == 0xBB: return mark(opens: false, length: 2)
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0x9D: return mark(opens: false, length: 3)
    case 0xE2 where byte(1) == 0x80 && (0x9C...0x9E).contains(byte(2)):
      return mark(opens: true, length: 3)
    case 0xE3 where byte(1) == 0x80 && (0x8C...0x8F).contains(byte(2)):
      return mark(opens: byte(2) & 1 == 0, length: 3)
    default:
      position += 1
      return false
    }
  }

  /// Steps over a mark of quotation. Which way it points is told by the spaces beside it, for
  /// typewriters have one mark for both and languages differ («so», »so«, „so“, “so”); else by its form.
  private mutating func mark(opens form: Bool?, length: Int) -> Bool {
    let isAfterSpace = position == 0 || Self.isSpace(text[position - 1])
    let isBeforeSpace = position + length >= text.count || Self.isSpace(byte(length))
    position += length
    isQuoting = isAfterSpace == isBeforeSpace ? form ?? !isQuoting : isAfterSpace
    return isQuoting
  }

  /// Spaces and opening brackets.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private func byte(_ offset: Int) -> UInt8 {
    position + offset < text.count ? text[position + offset] : 0
  }

  private static let parters: Set<UInt8> = [0x2C, 0x2D, 0x2E, 0x2F, 0x3A]

  /// Whether a character is a capital letter: ASCII, Latin with accents, Greek and Cyrillic.
  private static func isCapital(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let first = text[index]
    if first < 0x80 { return (0x41...0x5A).contains(first) }
    guard first < 0xE0, index + 1 < text.count,
      let scalar = Unicode.Scalar((UInt32(first) & 0x1F) << 6 | UInt32(text[index + 1]) & 0x3F)
    else { return false }
    return scalar.properties.isUppercase
  }
}
