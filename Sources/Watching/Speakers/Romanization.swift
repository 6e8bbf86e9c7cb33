/// Cyrillic written in Latin letters, as newspapers do it (after BGN/PCGN, both Russian and
/// Ukrainian), of text that is folded already (й is и, ё is е, ї is і).
enum Romanization {
  /// The word in Latin letters; a word without Cyrillic comes back as it is.
  static func latin(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else {
      return word
    }
    return word.unicodeScalars.map { letters[$0] ?? String($0) }.joined()
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ў": "u", "ј": "j",
    "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz",
  ]
}
