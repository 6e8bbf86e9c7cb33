/// A text in the trainer's view: the same passages, tokens and features that the finder uses.
@_spi(Training) public final class TrainingText {
  let text: AnnotatedText
  let cells: [Cells]
  private var chances: [CueChances]
  private var readers: [ChainReader<LinearScorer>]

  /// Reads a text as ``StatementFinder/statements(inText:language:)`` does.
  public init(_ text: String, language: String) {
    let bytes = Array(text.utf8)
    var reader = TextReader(bytes, language: language)
    reader.readPlainText()
    self.text = reader.text
    cells = self.text.passages.map(Cells.init)
    chances = cells.map { CueChances(count: $0.count) }
    readers = []
    prepare()
  }

  private func prepare() {
    readers = text.passages.indices.map {
      ChainReader(
        text.passages[$0], cells: cells[$0], chances: chances[$0], lexicon: text.lexicon)
    }
  }

  /// The number of passages.
  public var passages: Int { text.passages.count }

  /// What stands between quotation marks, in bytes of the text.
  public var quotations: [TextRange] { text.passages.flatMap { $0.quotations.map(\.inner) } }

  /// The bytes of each token of a passage.
  public func tokens(_ passage: Int) -> [TextRange] { text.passages[passage].tokens.map(\.range) }

  /// The identity of a token's word form.
  public func word(_ passage: Int, _ token: Int) -> UInt32 { cells[passage][token].word }

  /// Whether a token is looked at as a cue even where its form was never one.
  public func isWorthAsking(_ passage: Int, _ token: Int) -> Bool {
    CueFeatures(cells: cells[passage], passage: text.passages[passage]).isWorthAsking(token)
  }

  /// Whether the tables know the token as a cue.
  public func isListedCue(_ passage: Int, _ token: Int) -> Bool {
    !text.passages[passage].tokens[token].frame.isEmpty
  }

  /// Whether the token's base form is that word.
  public func hasLemma(_ lemma: String, _ passage: Int, _ token: Int) -> Bool {
    text.passages[passage].tokens[token].lemma == WordID(lemma)
  }

  /// Sets how likely the tokens of a passage head cues (in 255ths): from another fold's model.
  public func setChances(_ passage: Int, speech: [UInt8], any: [UInt8]) {
    chances[passage].speech = speech
    chances[passage].any = any
  }

  /// To be called after chances were set.
  public func update() { prepare() }

  /// Writes the features of a token as a cue head; the number of features.
  public func cueFeatures(
    _ passage: Int, _ token: Int, into values: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var list = FeatureList()
    CueFeatures(cells: cells[passage], passage: text.passages[passage]).add(token, to: &list)
    values.update(from: list.values, count: list.count)
    return list.count
  }

  /// A cue's view of its window.
  public func chain(_ passage: Int, head: Int) -> TrainingChain {
    let reader = readers[passage]
    return TrainingChain(
      context: ChainContext(
        head: head, passage: text.passages[passage], cells: cells[passage], map: reader.map,
        rule: reader.rules[head]))
  }

  /// What a model decodes with the chances that were set: candidates for the verdict.
  public func candidates(_ passage: Int, model: TrainingModel) -> [TrainingCandidate] {
    let reader = readers[passage]
    var scorer = LinearScorer(model.weights)
    scorer.begin(text.passages[passage])
    var lattice = Lattice()
    return reader.alternatives(&scorer, &lattice).map {
      TrainingCandidate(verdict: $0, passage: text.passages[passage])
    }
  }
}

/// A cue's window in the trainer's view.
@_spi(Training) public struct TrainingChain {
  let context: ChainContext
  private let emissions: EmissionFeatures
  private let edges: EdgeFeatures

  init(context: ChainContext) {
    self.context = context
    emissions = EmissionFeatures(context)
    edges = EdgeFeatures(context)
  }

  /// The tokens that are decoded.
  public var window: Range<Int> { context.window }

  /// Writes the emission features of a token; the number of features.
  public func emissionFeatures(_ token: Int, into values: UnsafeMutablePointer<UInt32>) -> Int {
    var list = FeatureList()
    emissions.add(token, side: emissions.side(token), to: &list)
    values.update(from: list.values, count: list.count)
    return list.count
  }

  /// Writes the features of the step to a token; the number of features.
  public func edgeFeatures(_ token: Int, into values: UnsafeMutablePointer<UInt32>) -> Int {
    var list = FeatureList()
    edges.add(token, side: emissions.side(token), to: &list)
    values.update(from: list.values, count: list.count)
    return list.count
  }
}

/// A decoded cue in the trainer's view.
@_spi(Training) public struct TrainingCandidate {
  let verdict: VerdictFeatures
  let passage: Passage

  /// The source and the content, in bytes of the text.
  public var source: TextRange? { verdict.reading.source.map(passage.bytes) }
  /// The pieces of the content, in bytes of the text.
  public var content: [TextRange] { verdict.reading.content.map(passage.bytes) }

  /// The numbers that the verdict's trees look at, of all candidates of a passage, with the sums that
  /// their features gave.
  public static func rows(_ candidates: [TrainingCandidate], sums: [Int]) -> [[Float]] {
    let all = VerdictNumbers.rows(candidates.map(\.verdict), sums: sums)
    return candidates.indices.map { Array(all[$0 * numberCount..<($0 + 1) * numberCount]) }
  }

  /// The numbers of the second look, from those of the first and from the chances that it gave.
  public static func rows(
    _ candidates: [TrainingCandidate], after rows: [[Float]], chances: [Float]
  ) -> [[Float]] {
    var all: [Float] = []
    VerdictRivals(candidates: candidates.map(\.verdict), chances: chances)
      .add(Array(candidates.indices), after: rows.flatMap { $0 }[...], to: &all)
    let count = secondCount
    return candidates.indices.map { Array(all[$0 * count..<($0 + 1) * count]) }
  }

  /// How many numbers a row has at the first look, …
  public static var numberCount: Int { VerdictNumbers.count }
  /// … and at the second.
  public static var secondCount: Int { VerdictRivals.count }

  /// The hashed features by which it is accepted.
  public var features: [UInt32] {
    var list = FeatureList()
    verdict.add(to: &list)
    return Array(UnsafeBufferPointer(start: list.values, count: list.count))
  }
}

extension StatementFinder {
  /// The statements of plain text by weights in the making, or by rules alone where there are none.
  @_spi(Training) public static func statements(
    inText text: String, language: String, model: TrainingModel?
  ) -> [Statement] {
    var reader = TextReader(Array(text.utf8), language: language)
    reader.weights = model?.weights
    reader.readPlainText()
    return reader.statements(title: nil)
  }
}

extension TrainingText {
  /// Gives every passage the chances that a model's cue table computes.
  public func computeChances(_ model: TrainingModel) {
    let scorer = LinearScorer(model.weights)
    for passage in text.passages.indices {
      let chances = scorer.cueChances(in: text.passages[passage], cells: cells[passage])
      setChances(passage, speech: chances.speech, any: chances.any)
    }
    update()
  }
}

extension TrainingText {
  /// What a model thinks of each cue of a passage, for people: chances, verdict, what was decoded.
  public func explain(_ passage: Int, model: TrainingModel) -> [String] {
    let reader = readers[passage]
    let scorer = LinearScorer(model.weights)
    let candidates = candidates(passage, model: model)
    let verdicts = scorer.verdicts(on: [candidates.map(\.verdict)])
    return zip(candidates, verdicts.joined()).map { candidate, verdict in
      let reading = candidate.verdict.reading
      let words = { (range: Range<Int>) in self.text.words(range, in: self.text.passages[passage]) }
      let chance = Int(verdict.chance * 1000)
      return
        "\(words(reading.cue)) (\(reading.rule.number)) speech \(reader.map.chances.speech[reading.head]) any "
        + "\(reader.map.chances.any[reading.head]) verdict \(chance) nested \(candidate.verdict.isNested) "
        + "source [\(reading.source.map(words) ?? "")] content \(reading.content.map(words))"
    }
  }
}
