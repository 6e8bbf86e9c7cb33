/// Cyrillic written in Latin letters, as newspapers do it (after BGN/PCGN, both Russian and
/// Ukrainian), of text that is folded already (й is и, ё is е, ї is і).
enum Romanization {
  /// The word in Latin letters; a word without Cyrillic comes back as it is.
  static func latin(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else {
      return word
    }
    if let name = names[word] { return name }
    let isUkrainian = word.unicodeScalars.contains { "іїєґ".unicodeScalars.contains($0) }
    return word.unicodeScalars.map { scalar in
      isUkrainian && scalar == "г" ? "h" : letters[scalar] ?? String(scalar)
    }.joined()
  }

  /// Names that came into Russian from other scripts and go back to their own spelling, folded.
  private static let names: [String: String] = [
    "трамп": "trump", "баиден": "biden", "джо": "joe", "дональд": "donald", "макрон": "macron",
    "эмманюэль": "emmanuel", "шольц": "scholz", "мерц": "merz", "джонсон": "johnson",
    "гутерриш": "guterres", "гутерреш": "guterres", "антониу": "antonio", "ляиен": "leyen",
    "фон": "von", "дер": "der", "вэнс": "vance", "уиткофф": "witkoff", "рютте": "rutte",
    "си": "xi", "цзиньпин": "jinping", "ван": "wang", "нетаньяху": "netanyahu",
    "биньямин": "benjamin", "реджеп": "recep", "таиип": "tayyip", "кэмерон": "cameron",
    "маик": "mike", "джорджа": "giorgia", "мелони": "meloni", "йенс": "jens", "иенс": "jens",
    "виктор": "viktor", "харрис": "harris", "блинкен": "blinken", "обама": "obama",
  ]

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ў": "u", "ј": "j",
    "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz",
  ]
}
