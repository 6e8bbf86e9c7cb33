import Markup

/// The encoding of bytes that are no UTF-8: what a label says, unless the text it gives looks like
/// nothing that people write.
struct EncodingGuess {
  /// The label to decode by.
  let label: String

  init(_ bytes: [UInt8], labels: [String]) {
    let sample = Self.sample(of: bytes)
    let named = labels.filter { Charset.name(of: $0).map { $0 != "utf-8" } ?? false }
    for label in named where Self.plausibility(of: sample, as: label) >= 0.5 {
      self.label = label
      return
    }
    // UTF-8 with a few broken bytes is still UTF-8.
    if Self.plausibility(of: sample, as: "utf-8") >= 0.2 {
      label = "utf-8"
      return
    }
    var best = (label: named.first ?? "windows-1252", score: 0.5)
    for candidate in Self.candidates {
      let score = Self.plausibility(of: sample, as: candidate)
      if score > best.score { best = (candidate, score) }
    }
    label = best.label
  }

  private static let candidates = [
    "windows-1252", "windows-1251", "koi8-r", "gb18030", "shift_jis", "euc-kr", "euc-jp", "big5",
    "windows-1253", "windows-1255", "windows-1256", "windows-874",
  ]

  /// Up to 60,000 bytes that hold what is not ASCII, from its first place on.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    return Array(bytes[max(0, first - 16)..<min(bytes.count, first + 60_000)])
  }

  /// How much the text that an encoding makes of bytes looks like writing, at most 1: the mean over
  /// all characters beyond ASCII.
  private static func plausibility(of bytes: [UInt8], as label: String) -> Double {
    guard let decoded = Charset.decode(bytes, label: label) else { return -1 }
    var judge = TextJudge()
    var index = 0
    while index < decoded.count {
      let (scalar, length) = Scalars.decode(decoded, at: index)
      judge.take(scalar)
      index += length
    }
    return judge.score
  }
}

/// Judges decoded text character by character.
private struct TextJudge {
  private var sum = 0.0
  private var count = 0.0
  private var previous: UInt32 = 0x20
  private var latinRun = 0

  var score: Double { count == 0 ? 0 : sum / count }

  mutating func take(_ scalar: UInt32) {
    defer { previous = scalar }
    guard scalar >= 0x80 else {
      latinRun = 0
      return
    }
    count += 1
    sum += value(of: scalar)
  }

  private mutating func value(of scalar: UInt32) -> Double {
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
    case 0x4E00...0x9FA5: return Self.common.contains(scalar) ? 1.6 : 0.7
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
