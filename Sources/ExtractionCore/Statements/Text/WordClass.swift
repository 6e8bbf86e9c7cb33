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
  var rawValue: UInt64

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
  /// "and".
  static let coordinator = WordTraits(rawValue: 1 << 17)
  /// Prepositions that join a noun to the one before it: "the head of", "a spokesman for".
  static let joiner = WordTraits(rawValue: 1 << 18)
  /// Those of them that may follow a speaker named after the verb.
  static let tail = WordTraits(rawValue: 1 << 19)
  /// "by".
  static let agent = WordTraits(rawValue: 1 << 20)
  /// "it", which says nothing by itself.
  static let expletive = WordTraits(rawValue: 1 << 21)
  /// "the".
  static let article = WordTraits(rawValue: 1 << 22)
  /// "who".
  static let personal = WordTraits(rawValue: 1 << 23)
  /// "last", "this", "earlier" before a time.
  static let recent = WordTraits(rawValue: 1 << 24)
  /// "if", "when", "while" where a reported clause may start with them.
  static let subordinator = WordTraits(rawValue: 1 << 25)
  /// Words that go with a role before a name: "prime", "foreign".
  static let rank = WordTraits(rawValue: 1 << 27)
  /// Roles that an article may use of a person without having said who holds them: "the president".
  static let office = WordTraits(rawValue: 1 << 31)
  /// Nouns that stand for a person without being an office: "the candidate", "the Republican".
  static let epithet = WordTraits(rawValue: 1 << 28)
  /// What follows a name and is none: "Jr."
  static let suffix = WordTraits(rawValue: 1 << 29)
  /// First words of places: "New York", "San Diego"; and states in short: "Calif."
  static let region = WordTraits(rawValue: 1 << 30)
  /// Forms that no subject starts with: „dem“, „einen“.
  static let oblique = WordTraits(rawValue: 1 << 32)
  /// Parties: who is of one is not of another.
  static let party = WordTraits(rawValue: 1 << 36)
  /// Words that name nobody: "nobody", "everyone".
  static let indefinite = WordTraits(rawValue: 1 << 35)
  /// „wie“ before an attribution.
  static let comparison = WordTraits(rawValue: 1 << 34)
  /// A pronoun that can hang on its verb: "-il".
  static let clitic = WordTraits(rawValue: 1 << 33)
  /// "but", "and" that only lead in.
  static let leadIn = WordTraits(rawValue: 1 << 26)
}
