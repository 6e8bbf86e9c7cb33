/// Folding of single characters: case, diacritics, width, apostrophes and ligatures.
///
/// What is folded away: combining marks, the stroke of ø and ł, full width (U+FF01 to U+FF5E),
/// ligatures, superscript and subscript digits, soft hyphens and joiners.
enum Folding {
  /// What a character is to a reader of words.
  enum Class: UInt8 {
    /// Parts words.
    case separator
    /// Stands in words.
    case word
    /// A word of its own: scripts that put no spaces between words.
    case ideograph
    /// Nothing: combining marks, soft hyphens, joiners.
    case ignored
    /// An apostrophe, of any shape.
    case apostrophe
  }

  /// What one character becomes: nothing, one or a few scalars.
  struct Folded {
    var kind: Class
    var scalars: [Unicode.Scalar]
  }

  /// Folds one character. Slow and complete; ``FoldedScalars`` remembers what it says.
  static func fold(_ scalar: Unicode.Scalar) -> Folded {
    if isApostrophe(scalar) { return Folded(kind: .apostrophe, scalars: ["'"]) }
    if isIgnored(scalar) { return Folded(kind: .ignored, scalars: []) }
    if isIdeograph(scalar) { return Folded(kind: .ideograph, scalars: [scalar]) }
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      let folded = fold(narrow)
      return folded.kind == .separator ? Folded(kind: .separator, scalars: [narrow]) : folded
    }
    guard isWordCharacter(scalar) else { return Folded(kind: .separator, scalars: []) }
    return Folded(kind: .word, scalars: unmarked(scalar))
  }

  private static func unmarked(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.flatMap { small -> [Unicode.Scalar] in
      if let plain = plainLetters[small] { return plain }
      return isStrippedMark(small) ? [] : [small]
    }
  }

  private static let plainLetters: [Unicode.Scalar: [Unicode.Scalar]] = {
    var letters: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (plain, marked) in FoldingTable.letters {
      for scalar in marked.unicodeScalars { letters[scalar] = Array(plain.unicodeScalars) }
    }
    return letters
  }()

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
    default: false
    }
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0x202A...0x202E: true
    default: isStrippedMark(scalar)
    }
  }

  /// A mark that only decorates its letter: accents, Arabic and Hebrew points. Vowel signs and
  /// viramas of the Indic scripts are letters to their readers and stay.
  private static func isStrippedMark(_ scalar: Unicode.Scalar) -> Bool {
    let combining = scalar.properties.canonicalCombiningClass
    return combining != .notReordered && combining != .virama && combining != .nukta
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Han, kana, Hangul (its words carry their particles), Thai, Lao, Khmer, Myanmar.
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E01...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3: true
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true
    case 0x3105...0x312F, 0x3131...0x318E, 0x31A0...0x31BF, 0x31F0...0x31FF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFF66...0xFF9F, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
