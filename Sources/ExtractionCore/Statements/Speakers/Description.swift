/// What a phrase tells of the person it names: "Republican Senator", "the Hungarian prime minister".
struct Description: Sendable {
  /// Every word, in base form.
  private(set) var words: Set<WordID> = []
  private(set) var heads: Set<WordID> = []
  private(set) var origins: Set<WordID> = []
  private(set) var parties: Set<WordID> = []
  private(set) var gender: Gender?
  /// The role as it is written, if there is one.
  private(set) var role: String?

  /// The words of a phrase.
  init(_ tokens: some Sequence<Token>, _ lexicon: Lexicon) {
    for token in tokens { add(token, lexicon) }
  }

  /// What stands around a name: a role before it, an apposition after it, a party in brackets.
  init(_ mention: NameMention, in passage: Passage, _ text: AnnotatedText) {
    if let range = mention.role {
      for token in passage.tokens[range] { add(token, text.lexicon) }
      if !mention.hasHonorific { role = text.words(range, in: passage) }
    }
    guard let range = mention.apposition else { return }
    for index in range {
      let token = passage.tokens[index]
      if token.isCapitalized, token.wordClass != .role { addParts(of: token, text) }
      add(token, text.lexicon)
    }
    if role == nil, mention.appositionHasRole { role = text.words(range, in: passage) }
  }

  private mutating func add(_ token: Token, _ lexicon: Lexicon) {
    guard !token.wordClass.isPunctuation, token.wordClass != .determiner,
      token.wordClass != .preposition, token.wordClass != .conjunction
    else { return }
    let base = lexicon.base(token.word)
    words.insert(base)
    if token.traits.contains(.role) || token.traits.contains(.honorific) {
      heads.insert(base)
      gender = gender ?? token.traits.gender
    }
    if token.traits.contains(.party) { parties.insert(base) }
    if !token.traits.isDisjoint(with: [.place, .demonym, .region]) { origins.insert(base) }
  }

  /// "R-Calif." tells the party and the state.
  private mutating func addParts(of token: Token, _ text: AnnotatedText) {
    let parts = text[token.range].lowercased().split(separator: "-")
    guard parts.count > 1 else { return }
    for part in parts {
      let word = WordID(part)
      let base = text.lexicon.base(text.lexicon.entry(word) == nil ? WordID(part + ".") : word)
      words.insert(base)
      if text.lexicon.entry(base)?.traits.contains(.party) ?? false {
        parties.insert(base)
      } else {
        origins.insert(base)
      }
    }
  }
}
