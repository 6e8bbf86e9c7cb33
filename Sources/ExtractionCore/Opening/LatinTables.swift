import Markup

/// The tables of Latin letters, told apart by the language of the text: its ASCII words are the same in
/// all of them.
enum LatinTables {
  /// The table that fits the text's language, where a label means western Europe: pages of central Europe
  /// say "iso-8859-1" as often as they say nothing.
  /// - Parameter text: what the label makes of the sample.
  static func refined(_ label: String, text: [UInt8], of sample: [UInt8]) -> String {
    guard western.contains(Charset.name(of: label) ?? label), !own.contains(language(of: text))
    else { return label }
    for group in groups {
      let scores = group.tables.map { table -> Double in
        guard let text = Charset.decode(sample, label: table) else { return 0 }
        let language = language(of: text)
        guard group.languages.contains(language) else { return 0 }
        return EncodingGuess.plausibility(of: text) + share(of: alphabets[language] ?? "", in: text)
      }
      guard let best = scores.max(), best > 0, let place = scores.firstIndex(of: best) else {
        continue
      }
      return group.tables[place]
    }
    return label
  }

  /// How many of the characters beyond ASCII are letters of an alphabet, 0 to 1.
  private static func share(of alphabet: String, in text: [UInt8]) -> Double {
    let letters = Set(alphabet.unicodeScalars)
    guard !letters.isEmpty else { return 0 }
    let beyond = String(decoding: text, as: UTF8.self).lowercased().unicodeScalars.filter {
      !$0.isASCII
    }
    return Double(beyond.count { letters.contains($0) }) / Double(max(1, beyond.count))
  }

  private static func language(of text: [UInt8]) -> String {
    LanguageDetector.detect(runningText(of: text))
  }

  /// What stands between tags and reads like text, without scripts and styles.
  private static func runningText(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for piece in bytes.split(whereSeparator: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    where piece.count >= 20 && !piece.contains(where: { "{}=;".utf8.contains($0) }) {
      text += piece
      text.append(0x20)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let western: Set<String> = ["windows-1252", "iso-8859-15"]
  /// The languages of western Europe.
  private static let own: Set<String> = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "is", "ca", "gl", "eu", "af",
  ]
  /// The letters beyond ASCII of languages for which two tables are in use.
  private static let alphabets = [
    "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű",
    "sl": "čšž", "hr": "čćđšž", "ro": "ăâîșțşţ",
  ]
  private static let groups: [(tables: [String], languages: Set<String>)] = [
    (["iso-8859-2", "windows-1250"], ["pl", "cs", "sk", "hu", "sl", "hr", "ro"]),
    (["windows-1254"], ["tr"]), (["windows-1257"], ["lt", "lv", "et"]),
  ]
}
