/// What kind of character a code point is, by ranges: as much of Unicode's tables as choosing text
/// needs, without Foundation and without a property lookup per character.
enum Scalars {
  /// Whether a code point beyond ASCII is a letter or a digit.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5, 0xBA: true
    case 0..<0xC0, 0xD7, 0xF7: false
    case 0xC0..<0x300: true
    case 0x300..<0x370: false
    case 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3, 0x5F4: false
    case 0x60C, 0x60D, 0x61B, 0x61E, 0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965, 0xE4F: false
    case 0x370..<0x2000: true
    case 0x2070..<0x20A0, 0x2C00..<0x2E00: true
    case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035: true
    case 0x3040..<0xE000 where scalar != 0x30FB: true
    case 0xF900..<0xFE00, 0xFE70..<0xFEFD, 0xFF10...0xFF19, 0xFF21...0xFF3A: true
    case 0xFF41...0xFF5A, 0xFF66...0xFFDC: true
    case 0x10000..<0x1F000, 0x20000..<0x40000: true
    default: false
    }
  }

  /// Whether a code point is written without spaces between words: kana, Han, Hangul.
  static func isEastAsian(_ scalar: UInt32) -> Bool {
    0x3040...0x30FF ~= scalar || 0x3400...0x9FFF ~= scalar || 0xAC00...0xD7AF ~= scalar
  }

  /// White space, and what is invisible and separates nothing that a reader would miss.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The lower-case form of a code point beyond ASCII (Latin, Greek, Cyrillic, Armenian).
  static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x178: 0xFF
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 0x25
    case 0x38C: 0x3CC
    case 0x391...0x3AB: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
    case 0x531...0x556: scalar + 0x30
    default: scalar
    }
  }

  /// Decodes the code point at an index of valid UTF-8.
  @inline(__always)
  static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0, index + 1 < bytes.count {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if first < 0xF0, index + 2 < bytes.count {
      let middle = UInt32(bytes[index + 1] & 0x3F) << 6
      return ((first & 0x0F) << 12 | middle | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    guard index + 3 < bytes.count else { return (0xFFFD, bytes.count - index) }
    let middle = UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
    return ((first & 0x07) << 18 | middle | UInt32(bytes[index + 3] & 0x3F), 4)
  }
}
