/// A language as data: word lists, cue verbs, marks. Everything that knows English lies in English's
/// folder, and so for each other one.
protocol Language: Sendable {
  /// The BCP 47 primary subtag.
  static var code: String { get }
  /// Function words by class, separated by white space.
  static var classes: [(WordClass, String)] { get }
  /// Other knowledge about words.
  static var traits: [(WordTraits, String)] { get }
  /// Cues: the lemma first, then the forms that `inflect` does not make: "say says saying said".
  static var cues: [(CueFrame, String)] { get }
  /// Particles that follow a cue and belong to it: "point out", "call for".
  static var particles: [String: [String]] { get }
  /// The forms of a regular verb.
  static func inflect(_ lemma: String) -> [String]
  /// Words that mean what another one means where persons are described: "Sen. senator".
  static var synonyms: [String] { get }
  /// Suffixes that a base form has not, longest first, and what stands there instead.
  static var suffixes: [(String, String)] { get }
  /// Whether » opens and « closes („…“ beside »…«).
  static var hasReversedGuillemets: Bool { get }
  /// Whether single marks quote.
  static var hasSingleQuotes: Bool { get }
  /// Whether short words lose their vowel before an apostrophe: l’accord, qu’il.
  static var hasElision: Bool { get }
  /// Whether a reported clause may follow a comma: „sagte, er komme“.
  static var hasCommaClauses: Bool { get }
  /// Pronouns that hang on their verb: "-il", "-t-elle"; the pronoun's own letters come last.
  static var clitics: [String] { get }
  /// Whether a dash at the start of a paragraph opens speech.
  static var hasDashDialogue: Bool { get }
}

extension Language {
  static var hasReversedGuillemets: Bool { false }
  static var hasSingleQuotes: Bool { false }
  static var hasDashDialogue: Bool { false }
  static var hasElision: Bool { false }
  static var hasCommaClauses: Bool { false }
  static var particles: [String: [String]] { [:] }
  static var synonyms: [String] { [] }
  static var clitics: [String] { [] }
  static var suffixes: [(String, String)] { [] }
  static func inflect(_ lemma: String) -> [String] { [lemma] }
}
