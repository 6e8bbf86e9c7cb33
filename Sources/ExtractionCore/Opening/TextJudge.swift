/// Judges decoded text character by character.
struct TextJudge {
  private var sum = 0.0
  private var count = 0.0
  private var previous: UInt32 = 0x20
  private var latinRun = 0
  /// Letters of Greek and Cyrillic, and the capitals among them.
  private var cased = 0
  private var capitals = 0

  /// The mean over all characters beyond ASCII.
  var score: Double {
    guard count > 0 else { return 0 }
    return sum / count - (hasOneCase ? 0.4 : 0)
  }

  /// What the mean can become at most once `total` characters beyond ASCII are judged.
  func highest(of total: Int) -> Double {
    (sum + Self.most * (Double(total) - count)) / Double(max(1, total))
  }

  /// What a character is worth at most.
  static let most = 1.6

  /// Small letters alone are no Greek or Russian, nor are capitals: Hebrew in the wrong tables looks
  /// like that.
  private var hasOneCase: Bool {
    cased >= 40 && (capitals == 0 || capitals == cased)
  }

  mutating func take(_ scalar: UInt32) {
    defer { previous = scalar }
    guard scalar >= 0x80 else {
      latinRun = 0
      if Self.isLetter(scalar), Self.hasOwnWords(previous) { sum -= 1 }
      return
    }
    count += 1
    sum += value(of: scalar)
    if 0x370...0x45F ~= scalar {
      cased += 1
      if Scalars.lowercase(scalar) != scalar { capitals += 1 }
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    0x61...0x7A ~= scalar | 0x20 && scalar < 0x80
  }

  /// Whether words of the scalar's script hold no Latin letters.
  private static func hasOwnWords(_ scalar: UInt32) -> Bool {
    0x370...0x45F ~= scalar || 0x5D0...0x6FF ~= scalar || 0xE01...0xE5B ~= scalar
  }

  private mutating func value(of scalar: UInt32) -> Double {
    if Self.isLetter(previous), Self.hasOwnWords(scalar) { return -1.5 }
    if 0xE40...0xE44 ~= previous, !(0xE01...0xE2E ~= scalar) { return -2 }
    let isLatin = 0xC0...0x24F ~= scalar
    latinRun = isLatin ? latinRun + 1 : 0
    switch scalar {
    case 0xFFFD: return -6
    case 0x80...0x9F, 0xE000...0xF8FF: return -4
    case 0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xB0, 0xB7, 0xBB, 0x2010...0x203A, 0x20AC, 0x2122: return 0.8
    case _ where isLatin: return latinRun >= 3 ? -1.5 : latinRun == 2 ? 0 : 0.9
    case 0x400...0x45F, 0x370...0x3FF: return isCapitalInside(scalar) ? -1.5 : 1
    case 0x5D0...0x5EA, 0x620...0x6FF, 0xE00...0xE7F: return 0.9
    case 0x3001, 0x3002, 0x300C...0x300F, 0xFF01...0xFF1F: return 1
    case 0x3040...0x30FF: return 1.1
    case 0xAC00...0xD7AF: return 0.95
    // "iPhone" may stand before a Chinese word, but not before every one.
    case 0x4E00...0x9FA5 where 0x61...0x7A ~= previous: return 0
    case 0x4E00...0x9FA5: return Self.common.contains(scalar) ? Self.most : 0.7
    case 0xFF61...0xFF9F: return -0.5
    default: return -0.8
    }
  }

  /// A capital behind a small letter: text read in the wrong table is full of them.
  private func isCapitalInside(_ scalar: UInt32) -> Bool {
    let isCapital = Scalars.lowercase(scalar) != scalar
    let wasSmall =
      previous >= 0x370 && Scalars.isWord(previous) && Scalars.lowercase(previous) == previous
    return isCapital && wasSmall
  }

  /// Some of the commonest characters of Chinese and Japanese.
  private static let common = Set(
    "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年日本会會生民学學".unicodeScalars.map(\.value))
}
