/// What a word is to somebody who looks for statements: about as much grammar as is needed.
enum WordClass: UInt8, Sendable, Hashable, CaseIterable {
  case other, pronoun, name, role, that, mark, comma, terminal, to, preposition, determiner
  case speechVerb, conjunction, number, auxiliary, adverb, participle, past, punctuation
  case firstCapital, plural, relative, dash, possessive, apostrophe

  /// Whether a speaker can start here: a name, a pronoun, a role.
  var isNominal: Bool {
    switch self {
    case .pronoun, .name, .role, .firstCapital, .relative: true
    default: false
    }
  }

  /// Whether it stands between words and is no word.
  var isPunctuation: Bool {
    switch self {
    case .mark, .comma, .terminal, .punctuation, .dash, .apostrophe: true
    default: false
    }
  }
}

/// What else is known of a word.
struct WordTraits: OptionSet, Sendable, Hashable {
  var rawValue: UInt32

  static let role = WordTraits(rawValue: 1)
  static let honorific = WordTraits(rawValue: 2)
  static let male = WordTraits(rawValue: 4)
  static let female = WordTraits(rawValue: 8)
  static let body = WordTraits(rawValue: 16)
  static let place = WordTraits(rawValue: 32)
  static let demonym = WordTraits(rawValue: 64)
  static let time = WordTraits(rawValue: 128)
  static let abbreviation = WordTraits(rawValue: 256)
  static let group = WordTraits(rawValue: 512)
  static let hypothesis = WordTraits(rawValue: 1024)
  static let negation = WordTraits(rawValue: 2048)
  static let modal = WordTraits(rawValue: 4096)
  static let particle = WordTraits(rawValue: 8192)
  static let be = WordTraits(rawValue: 16384)
  static let contrast = WordTraits(rawValue: 32768)
  static let listener = WordTraits(rawValue: 65536)
}
