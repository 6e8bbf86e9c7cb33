/// Reads one text: passages, cues, contents, then speakers over the whole.
struct TextReader {
  /// The learnt model; nil reads by rules alone.
  var weights: StatementWeights?
  /// How long a paragraph is that nobody writes twice by chance, in bytes.
  private static let repeatLength = 24

  private let bytes: [UInt8]
  private let lexicon: Lexicon
  private var reader: PassageReader
  private var passages: [Passage] = []

  init(_ bytes: [UInt8], language: String) {
    self.bytes = bytes
    lexicon = Languages.lexicon(for: language)
    reader = PassageReader(bytes: bytes, lexicon: lexicon)
    weights = lexicon.code == English.code ? StatementWeights.embedded : nil
  }

  /// The passages read so far, as one text.
  var text: AnnotatedText { AnnotatedText(bytes: bytes, lexicon: lexicon, passages: passages) }

  /// Reads the next paragraph, in pieces where it is longer than any paragraph: no cue looks that far,
  /// and what a rule costs stays bounded.
  mutating func read(_ range: TextRange, index: Int, isTitle: Bool) {
    let range = range.clamped(to: 0..<bytes.count)
    for piece in LongParagraph(bytes: bytes).pieces(of: range) {
      passages.append(reader.passage(in: piece, index: index, isTitle: isTitle))
    }
  }

  /// Reads all of the text as paragraphs of plain text; the first may be a headline.
  mutating func readPlainText() {
    let paragraphs = PlainParagraphs(bytes: bytes).ranges()
    for (index, range) in paragraphs.enumerated() {
      let isTitle = index == 0 && paragraphs.count > 1 && PlainParagraphs.isHeadline(bytes[range])
      read(range, index: index, isTitle: isTitle)
    }
  }

  /// The statements of the title, if it stands apart, and of the paragraphs read.
  func statements(title: String?) -> [Statement] {
    let repeated = repeatedParagraphs
    let found = Assembler.statements(text, candidates())
      .filter { !repeated.contains($0.paragraph) }
    guard let title else { return found }
    return titleStatements(title) + found
  }

  /// The paragraphs that stood in the text before, word for word: the headline that is printed again
  /// over the text says nothing a second time. A line of a dialogue is too short to tell.
  private var repeatedParagraphs: Set<Int> {
    var seen = WordSet()
    var (repeated, fresh): (Set<Int>, Set<Int>) = ([], [])
    for passage in passages {
      let isLong = passage.range.count >= Self.repeatLength
      if isLong, !seen.insert(WordID(bytes[passage.range])) {
        repeated.insert(passage.index)
      } else {
        fresh.insert(passage.index)
      }
    }
    return repeated.subtracting(fresh)
  }

  /// What each passage may say: one scorer and one lattice for all of them, since their room is worth
  /// keeping.
  func candidates() -> [[Candidate]] {
    guard let weights else {
      return passages.map { candidates(ruleReadings($0), in: $0) }
    }
    var scorer = LinearScorer(weights)
    var lattice = Lattice()
    var result: [[Candidate]] = []
    result.reserveCapacity(passages.count)
    var undecided: [(reader: ChainReader<LinearScorer>, candidates: [VerdictFeatures])] = []
    var waiting = 0
    for passage in passages {
      scorer.begin(passage)
      let cells = Cells(passage)
      let chances = scorer.cueChances(in: passage, cells: cells)
      let reader = ChainReader<LinearScorer>(
        passage, cells: cells, chances: chances, lexicon: lexicon)
      undecided.append((reader, reader.alternatives(&scorer, &lattice)))
      waiting += undecided[undecided.count - 1].candidates.count
      guard waiting >= Self.mostWaiting || undecided.count >= Self.mostWaiting else { continue }
      result += decide(undecided, scorer)
      undecided.removeAll(keepingCapacity: true)
      waiting = 0
    }
    return result + decide(undecided, scorer)
  }

  /// So many candidates, or passages, wait for a verdict at most: enough for trees to work side by side.
  private static let mostWaiting = 64

  private func decide(
    _ undecided: [(reader: ChainReader<LinearScorer>, candidates: [VerdictFeatures])],
    _ scorer: LinearScorer
  ) -> [[Candidate]] {
    let verdicts = scorer.verdicts(on: undecided.map(\.candidates))
    return zip(undecided, verdicts).map { passage, verdicts in
      candidates(
        passage.reader.readings(passage.candidates, verdicts), in: passage.reader.passage)
    }
  }

  private func candidates(_ readings: [Reading], in passage: Passage) -> [Candidate] {
    readings.compactMap(CandidateMaker(passage: passage).candidate)
  }

  private func ruleReadings(_ passage: Passage) -> [Reading] {
    let cues = CueFinder(passage: passage, lexicon: lexicon).cues()
    return ClauseReader(passage: passage, cues: cues).readings()
  }

  private func titleStatements(_ title: String) -> [Statement] {
    var reader = TextReader(Array(title.utf8), lexicon, weights)
    reader.read(0..<title.utf8.count, index: 0, isTitle: true)
    return reader.statements(title: nil).map { statement in
      var statement = statement
      statement.field = .title
      return statement
    }
  }

  private init(_ bytes: [UInt8], _ lexicon: Lexicon, _ weights: StatementWeights?) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.weights = weights
    reader = PassageReader(bytes: bytes, lexicon: lexicon)
  }
}
