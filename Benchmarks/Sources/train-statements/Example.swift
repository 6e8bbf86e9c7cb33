@_spi(Training) import ExtractionCore

/// A cue of the training data: its head, and the tokens of its source, cue and content.
struct CueExample {
  var passage: Int
  var head: Int
  var isSpeech: Bool
  var source: Range<Int>?
  var cue: Set<Int>
  var content: Set<Int>
}

/// A document made ready for training.
final class Example {
  let document: GoldDocument
  let text: TrainingText
  let tokens: [[TextRange]]
  private(set) var cues: [CueExample] = []

  init(_ document: GoldDocument) {
    self.document = document
    text = TrainingText(document.text, language: "en")
    let text = text
    tokens = (0..<text.passages).map(text.tokens)
    for statement in document.statements { align(statement) }
  }

  /// The classes of a passage's tokens as heads: 0 none, 1 speech, 2 belief.
  func headClasses(_ passage: Int) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for cue in cues where cue.passage == passage { result[cue.head] = cue.isSpeech ? 1 : 2 }
    return result
  }

  private func align(_ statement: GoldStatement) {
    guard let cue = statement.cue,
      let passage = tokens.firstIndex(where: { ($0.last?.upperBound ?? 0) > cue.lowerBound })
    else { return }
    let cueTokens = covered(by: cue, passage)
    guard let head = head(of: cueTokens, statement.lemma, passage) else { return }
    let content = Set(statement.content.flatMap { covered(by: $0, passage) })
    let source = statement.source.map { covered(by: $0, passage) } ?? []
    let example = CueExample(
      passage: passage, head: head, isSpeech: statement.isSpeech,
      source: source.isEmpty ? nil : source[0]..<source[source.count - 1] + 1,
      cue: Set(cueTokens), content: content)
    if let same = cues.firstIndex(where: { $0.passage == passage && $0.head == head }) {
      cues[same].content.formUnion(content)
      cues[same].isSpeech = cues[same].isSpeech || statement.isSpeech
    } else {
      cues.append(example)
    }
  }

  private func covered(by range: TextRange, _ passage: Int) -> [Int] {
    tokens[passage].indices.filter { tokens[passage][$0].overlaps(range) }
  }

  /// The word that makes a cue one: by lemma, else one that the tables know, else by first letters.
  private func head(of cue: [Int], _ lemma: String, _ passage: Int) -> Int? {
    if let head = cue.first(where: { text.hasLemma(lemma, passage, $0) }) { return head }
    if let head = cue.first(where: { text.isListedCue(passage, $0) }) { return head }
    let start = lemma.prefix(3)
    let alike = cue.first {
      lemma.count > 2 && document.text[utf8: tokens[passage][$0]].lowercased().hasPrefix(start)
    }
    return alike ?? cue.first
  }
}
