/// A language's tables, compiled for asking by word.
struct Lexicon: Sendable {
  /// What is known of a word form.
  struct Entry: Sendable {
    var wordClass: WordClass?
    var traits: WordTraits = []
    var lemma: WordID?
    var frame: CueFrame = []
  }

  let code: String
  let marks: QuotationMarks
  let hasElision: Bool
  let hasCommaClauses: Bool
  let clitics: [[UInt8]]
  private var words = WordTable<Entry>()
  private var particles: [WordID: Set<WordID>] = [:]
  private var bases: [WordID: WordID] = [:]
  private let suffixes: SuffixTable

  init(_ language: any Language.Type) {
    code = language.code
    hasElision = language.hasElision
    hasCommaClauses = language.hasCommaClauses
    clitics = language.clitics.map { Array($0.utf8) }
    marks = QuotationMarks(
      reversedGuillemets: language.hasReversedGuillemets, single: language.hasSingleQuotes,
      dash: language.hasDashDialogue)
    var entries: [WordID: Entry] = [:]
    suffixes = SuffixTable(language.suffixes)
    Self.addCues(of: language, to: &entries)
    for (wordClass, list) in language.classes {
      for word in list.split(whereSeparator: \.isWhitespace) {
        entries[WordID(word), default: Entry()].wordClass = wordClass
      }
    }
    for (traits, list) in language.traits {
      for word in list.split(whereSeparator: \.isWhitespace) {
        entries[WordID(word), default: Entry()].traits.formUnion(traits)
      }
    }
    words = WordTable(entries)
    for line in language.synonyms.flatMap({ $0.split(separator: ",") }) {
      let forms = line.split(whereSeparator: \.isWhitespace).map { WordID($0) }
      for form in forms.dropFirst() { bases[form] = forms[0] }
    }
    for (lemma, others) in language.particles {
      particles[WordID(lemma)] = Set(others.map { WordID($0) })
    }
  }

  private static func addCues(
    of language: any Language.Type, to entries: inout [WordID: Entry]
  ) {
    for (frame, list) in language.cues {
      for line in list.split(separator: ",") {
        let forms = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let lemma = forms.first else { continue }
        for form in forms.count > 1 ? forms : language.inflect(lemma) {
          var entry = entries[WordID(form)] ?? Entry()
          entry.lemma = WordID(lemma)
          entry.frame.formUnion(frame)
          entries[WordID(form)] = entry
        }
      }
    }
  }

  /// What is known of a word.
  func entry(_ word: WordID) -> Entry? { words[word] }

  /// The word that stands for all that mean the same where persons are described.
  func base(_ word: WordID) -> WordID { bases[word] ?? word }

  /// Whether a word belongs to the cue before it: "out" after "point".
  func isParticle(_ word: WordID, of lemma: WordID) -> Bool {
    particles[lemma]?.contains(word) ?? false
  }

  /// Whether a cue is one only with a word after it: "according" with "to".
  func hasParticles(_ lemma: WordID) -> Bool { particles[lemma] != nil }

  /// The base form by suffix, where the tables are silent.
  func lemma(of folded: UnsafeBufferPointer<UInt8>, word: WordID) -> WordID {
    suffixes.base(of: folded) ?? word
  }
}
