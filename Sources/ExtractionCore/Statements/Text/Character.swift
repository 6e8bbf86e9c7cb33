/// What a character is to the tokenizer.
enum CharacterKind: UInt8, Sendable {
  case space, lower, upper, digit, apostrophe, hyphen, period, mark, other
}

/// A character of UTF-8 text: what it is and how many bytes it takes.
struct TextCharacter {
  var kind: CharacterKind
  var length: Int

  /// The character that starts at a byte. Malformed bytes count as one-byte letters.
  @inline(__always)
  init(_ bytes: [UInt8], at index: Int) {
    self = bytes.withUnsafeBufferPointer { TextCharacter($0, at: index) }
  }

  /// The same in a view of the bytes.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      self.init(kind: TextCharacter.ascii(byte), length: 1)
    } else {
      self.init(multibyte: bytes, at: index)
    }
  }

  private init(kind: CharacterKind, length: Int) {
    self.kind = kind
    self.length = length
  }

  /// A switch, since the compiler makes it a constant table; a static array would be asked for each
  /// time whether it was made already.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterKind {
    switch byte {
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .period
    case UInt8(ascii: "\""), UInt8(ascii: "`"): .mark
    default: .other
    }
  }

  private init(multibyte bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, bytes.count - index)
    guard length > 1 else {
      kind = .lower
      return
    }
    switch lead {
    case 0xC2: kind = TextCharacter.latinSigns(bytes[index + 1])
    case 0xC3: kind = bytes[index + 1] < 0x9F && bytes[index + 1] != 0x97 ? .upper : .lower
    case 0xC4, 0xC5: kind = bytes[index + 1] & 1 == 0 ? .upper : .lower
    case 0xD0: kind = bytes[index + 1] < 0xB0 ? .upper : .lower
    case 0xE2 where length == 3: kind = TextCharacter.general(bytes[index + 1], bytes[index + 2])
    case 0xE3 where length == 3: kind = TextCharacter.cjk(bytes[index + 1], bytes[index + 2])
    case 0xEF where length == 3: kind = bytes[index + 1] == 0xBB ? .space : .other
    default: kind = lead >= 0xF0 ? .other : .lower
    }
  }

  /// U+0080 to U+00BF.
  private static func latinSigns(_ next: UInt8) -> CharacterKind {
    switch next {
    case 0xA0, 0xAD: .space
    case 0xAB, 0xBB: .mark
    case 0xAA, 0xB5, 0xBA: .lower
    default: .other
    }
  }

  /// U+2000 to U+2FFF: the general punctuation.
  private static func general(_ second: UInt8, _ third: UInt8) -> CharacterKind {
    guard second == 0x80 else { return second == 0x81 && third == 0x9F ? .space : .other }
    switch third {
    case 0x80...0x8F, 0xA8...0xAF: return .space
    case 0x90, 0x91: return .hyphen
    case 0x99: return .apostrophe
    case 0x98, 0x9A...0x9F, 0xB9, 0xBA: return .mark
    default: return .other
    }
  }

  /// U+3000 to U+3FFF.
  private static func cjk(_ second: UInt8, _ third: UInt8) -> CharacterKind {
    guard second == 0x80 else { return .lower }
    switch third {
    case 0x80: return .space
    case 0x8C...0x8F: return .mark
    default: return .other
    }
  }
}

/// Folds letters to lower case, byte by byte: Latin, Cyrillic; what has no case stays.
enum Folding {
  /// Appends the folded character to a word.
  @inline(__always)
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int, to word: inout FoldedWord
  ) {
    let byte = bytes[index]
    guard byte >= 0x80 else {
      word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      return
    }
    if length == 2 { return appendPair(byte, bytes[index + 1], to: &word) }
    if length == 3, byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
      word.append(UInt8(ascii: "'"))
      return
    }
    for offset in 0..<length { word.append(bytes[index + offset]) }
  }

  private static func appendPair(_ lead: UInt8, _ next: UInt8, to word: inout FoldedWord) {
    switch (lead, next) {
    case (0xC3, 0x80...0x9E) where next != 0x97: word.append(lead, next + 0x20)
    case (0xC4, _), (0xC5, _): word.append(lead, next | 1)
    case (0xD0, 0x90...0x9F): word.append(lead, next + 0x20)
    case (0xD0, 0xA0...0xAF): word.append(0xD1, next - 0x20)
    case (0xD0, 0x80...0x8F): word.append(0xD1, next + 0x10)
    default: word.append(lead, next)
    }
  }
}
