/// Reads one text: passages, cues, contents, then speakers over the whole.
struct TextReader {
  private let bytes: [UInt8]
  private let lexicon: Lexicon
  private var reader: PassageReader
  private var passages: [Passage] = []

  init(_ bytes: [UInt8], language: String) {
    self.bytes = bytes
    lexicon = Languages.lexicon(for: language)
    reader = PassageReader(bytes: bytes, lexicon: lexicon)
  }

  /// Reads the next paragraph.
  mutating func read(_ range: TextRange, index: Int, isTitle: Bool) {
    passages.append(
      reader.passage(in: range.clamped(to: 0..<bytes.count), index: index, isTitle: isTitle))
  }

  /// The statements of the title, if it stands apart, and of the paragraphs read.
  func statements(title: String?) -> [Statement] {
    let text = AnnotatedText(bytes: bytes, lexicon: lexicon, passages: passages)
    let found = Assembler.statements(text, passages.map(candidates))
    guard let title else { return found }
    return titleStatements(title) + found
  }

  private func candidates(_ passage: Passage) -> [Candidate] {
    let cues = CueFinder(passage: passage, lexicon: lexicon).cues()
    let maker = CandidateMaker(passage: passage)
    return ClauseReader(passage: passage, cues: cues).readings().compactMap(maker.candidate)
  }

  private func titleStatements(_ title: String) -> [Statement] {
    let bytes = Array(title.utf8)
    var reader = PassageReader(bytes: bytes, lexicon: lexicon)
    let passage = reader.passage(in: 0..<bytes.count, index: 0, isTitle: true)
    let text = AnnotatedText(bytes: bytes, lexicon: lexicon, passages: [passage])
    return Assembler.statements(text, [candidates(passage)]).map { statement in
      var statement = statement
      statement.field = .title
      return statement
    }
  }
}
