/// Counts the letters of a text by script.
struct ScriptCensus {
  /// Scripts, as far as telling languages needs them.
  enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, devanagari, bengali, gurmukhi, gujarati, tamil
    case telugu, kannada, malayalam, sinhala, thai, lao, burmese, khmer, georgian, armenian
    case ethiopic, kana, han, hangul
  }

  private var count = [Int](repeating: 0, count: Script.allCases.count)
  /// The letters that only one language of a script has, and how often they are there.
  private var special: [UInt32: Int] = [:]

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if (byte | 0x20) &- 0x61 < 26 { count[Script.latin.rawValue] += 1 }
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: index)
      index += length
      guard let script = Self.script(of: scalar) else { continue }
      count[script.rawValue] += 1
      if script == .cyrillic || script == .arabic { special[scalar, default: 0] += 1 }
    }
  }

  /// The script of most letters; nil where there are hardly any.
  var main: Script? {
    guard let most = count.indices.max(by: { count[$0] < count[$1] }), count[most] >= 12 else {
      return nil
    }
    return Script(rawValue: most)
  }

  /// The language, where script and letters tell it.
  var language: String? {
    guard let main else { return "xx" }
    if count[Script.kana.rawValue] * 12 > letters { return "ja" }
    switch main {
    case .han: return "zh"
    case .arabic: return arabicLanguage
    case .cyrillic: return cyrillicLanguage
    case .latin, .devanagari: return nil
    default: return Self.languages[main]
    }
  }

  private var letters: Int { count.reduce(0, +) }

  private func has(_ letters: String) -> Int {
    letters.unicodeScalars.reduce(0) { $0 + (special[$1.value] ?? 0) }
  }

  private var arabicLanguage: String {
    if has("ٹڈڑےں") * 100 > letters { return "ur" }
    if has("ټډړښځڅ") * 100 > letters { return "ps" }
    if has("ڕڵێۆ") * 100 > letters { return "ckb" }
    return has("پچژگک") * 100 > letters ? "fa" : "ar"
  }

  /// Ukrainian, Belarusian, Serbian, Macedonian and the languages of Central Asia by their own
  /// letters; Russian and Bulgarian are told by their words.
  private var cyrillicLanguage: String? {
    let limit = letters / 200
    if has("ў") > limit { return "be" }
    if has("ѓќѕ") > limit / 2, has("ј") > limit { return "mk" }
    if has("ђћ") > limit / 2, has("ј") > limit { return "sr" }
    if has("їєґ") > limit / 2 { return "uk" }
    if has("ұәғқңһ") > limit { return "kk" }
    if has("өү") > limit { return "mn" }
    return nil
  }

  private static let languages: [Script: String] = [
    .greek: "el", .hebrew: "he", .bengali: "bn", .gurmukhi: "pa", .gujarati: "gu", .tamil: "ta",
    .telugu: "te", .kannada: "kn", .malayalam: "ml", .sinhala: "si", .thai: "th", .lao: "lo",
    .burmese: "my", .khmer: "km", .georgian: "ka", .armenian: "hy", .ethiopic: "am", .kana: "ja",
    .hangul: "ko",
  ]

  /// The script of a letter beyond ASCII.
  private static func script(of scalar: UInt32) -> Script? {
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x531...0x587: .armenian
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .bengali
    case 0xA00...0xA7F: .gurmukhi
    case 0xA80...0xAFF: .gujarati
    case 0xB80...0xBFF: .tamil
    case 0xC00...0xC7F: .telugu
    case 0xC80...0xCFF: .kannada
    case 0xD00...0xD7F: .malayalam
    case 0xD80...0xDFF: .sinhala
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0x1000...0x109F: .burmese
    case 0x10A0...0x10FF: .georgian
    case 0x1200...0x137F: .ethiopic
    case 0x1780...0x17FF: .khmer
    case 0x3040...0x30FF: .kana
    case 0x3400...0x9FFF: .han
    case 0xAC00...0xD7AF: .hangul
    default: nil
    }
  }
}
