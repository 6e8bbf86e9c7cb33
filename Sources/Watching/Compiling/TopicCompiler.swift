/// Turns topics into the flat tables that are matched with.
struct TopicCompiler {
  /// How terms are read at a place of an expression.
  struct Place {
    /// Whether bare words are stemmed.
    var stems = false
    /// Whether terms with weights are summed up.
    var isScored = false
  }

  /// A clause and what it can be found by; no anchors where it can hold of anything.
  struct Clause {
    var node: UInt32
    var anchors: Anchors?
  }

  private(set) var out: CompiledTopics
  /// The number of the topic's text that is compiled (see ``Origin``).
  var origin: UInt32 = 0
  /// What each of the topic's terms with a weight can be found by: where scores count, one of them must
  /// be there.
  var weighed: [Anchors?] = []
  let entities: Entities
  let stemmer: any Stemmer
  private(set) var literals: [[UInt8]] = []
  private var literalNumbers: [[UInt8]: UInt32] = [:]
  /// The topics that can be found by nothing rare.
  private(set) var broad: [UInt32] = []
  private var termEntries: [(anchor: UInt32, topic: UInt32)] = []
  private var pairEntries: [(anchor: UInt32, topic: UInt32)] = []

  init(entities: Entities, stemmer: any Stemmer) {
    self.entities = entities
    self.stemmer = stemmer
    out = CompiledTopics(stemmer: stemmer)
  }

  /// The tables, once all topics are added.
  mutating func finish() -> CompiledTopics {
    out.byTerm = AnchorTable(count: Int(out.termCount) + 1, termEntries)
    out.byPair = AnchorTable(count: out.pairs.count, pairEntries)
    out.literals = LiteralAutomaton(literals)
    return out
  }

  /// Adds a topic without a clause: one with an error, or switched off.
  mutating func addNothing() {
    out.roots.append(nil)
    out.leastScores.append(0)
  }

  /// Adds a topic with its whole clause.
  mutating func add(_ clause: Clause, leastScore: Float) {
    let topic = UInt32(out.roots.count)
    out.roots.append(clause.node)
    out.leastScores.append(leastScore)
    if clause.anchors?.cost ?? .infinity >= 5000 { broad.append(topic) }
    guard let anchors = clause.anchors else { return out.unanchored.append(topic) }
    for term in Set(anchors.terms) { termEntries.append((term, topic)) }
    for pair in Set(anchors.pairs) { pairEntries.append((pair, topic)) }
  }

  // MARK: Tables

  /// Appends a node.
  mutating func append(_ node: Node) -> UInt32 {
    out.nodes.append(node)
    return UInt32(out.nodes.count - 1)
  }

  private mutating func newTerm(isWord: Bool) {
    out.termCount += 1
    out.isWord.append(isWord)
    out.startsPair.append(false)
  }

  /// The term of a folded word.
  mutating func term(ofWord word: [UInt8]) -> UInt32 {
    let next = out.termCount + 1
    let term = out.words.intern(word, as: next)
    if term == next { newTerm(isWord: true) }
    return term
  }

  /// The term of a name key.
  mutating func term(ofName key: String) -> UInt32 {
    let next = out.termCount + 1
    let term = out.names.intern(key.utf8, as: next)
    if term == next { newTerm(isWord: false) }
    return term
  }

  /// The term of a stem in a language.
  mutating func term(ofStem stem: [UInt8], language: String) -> UInt32 {
    let next = out.termCount + 1
    let term = out.stems.intern(Array(language.utf8) + [0x20] + stem, as: next)
    if term == next { newTerm(isWord: false) }
    return term
  }

  /// The term of a fact: "site rt.com".
  mutating func term(ofKey kind: String, _ value: some Sequence<UInt8>) -> UInt32 {
    let next = out.termCount + 1
    let term = out.keys.intern(Array(kind.utf8) + [0x20] + Array(value), as: next)
    if term == next { newTerm(isWord: false) }
    return term
  }

  /// The term of a pattern; each is its own.
  mutating func term(ofPattern piece: WordPattern.Piece) -> UInt32 {
    newTerm(isWord: false)
    out.patterns.add(piece, term: out.termCount)
    return out.termCount
  }

  /// The term of a folded literal.
  mutating func term(ofLiteral literal: [UInt8]) -> UInt32 {
    if let number = literalNumbers[literal] { return out.literalTerms[Int(number)] }
    newTerm(isWord: false)
    literalNumbers[literal] = UInt32(literals.count)
    literals.append(literal)
    out.literalTerms.append(out.termCount)
    return out.termCount
  }

  /// The number of a pair of words.
  mutating func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    out.startsPair[Int(first)] = true
    return out.pairs.intern(first, second)
  }

  /// Adds terms one after the other and gives where they start.
  mutating func append(sequence: [UInt32]) -> UInt32 {
    out.sequences += sequence
    return UInt32(out.sequences.count - sequence.count)
  }

  /// Adds children and gives where they start.
  mutating func append(children: [UInt32]) -> UInt32 {
    out.children += children
    return UInt32(out.children.count - children.count)
  }

  mutating func append(_ surface: CompiledTopics.Surface) -> UInt32 {
    out.surfaces.append(surface)
    return UInt32(out.surfaces.count)
  }

  mutating func append(_ regex: RegularExpression) -> UInt32 {
    out.regexes.append(regex)
    return UInt32(out.regexes.count - 1)
  }

  mutating func append(raw: [UInt8]) -> UInt32 {
    out.raws.append(raw)
    return UInt32(out.raws.count - 1)
  }

  mutating func append(_ fact: CompiledTopics.Fact) -> UInt32 {
    out.facts.append(fact)
    return UInt32(out.facts.count - 1)
  }

  mutating func append(_ mention: CompiledTopics.Mention) -> UInt32 {
    out.mentions.append(mention)
    return UInt32(out.mentions.count - 1)
  }

  mutating func append(speakers: [WatchedSpeaker]) -> UInt32 {
    out.speakers.append(speakers)
    return UInt32(out.speakers.count - 1)
  }

  mutating func append(words: [[UInt8]]) -> UInt32 {
    out.wordLists.append(words)
    return UInt32(out.wordLists.count - 1)
  }

  /// Whether a node has a statement's term in it.
  func hasStatement(_ node: UInt32) -> Bool { out.nodes[Int(node)].hasStatement }

  /// What a node asks.
  func operation(_ node: UInt32) -> Node.Operation { out.nodes[Int(node)].operation }
}
