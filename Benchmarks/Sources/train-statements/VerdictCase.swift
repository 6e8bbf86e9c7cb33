@_spi(Training) import ExtractionCore

/// A passage's candidates, decoded by a model that never saw the document.
struct VerdictCase {
  /// The document's number.
  var document: Int
  var candidates: [TrainingCandidate]
  /// The hashed features of each candidate.
  var features: [[UInt32]]
  /// 0 wrong, 1 right (half of the content, and the source), 2 right to a few words (.8); nil where a
  /// belief was decoded.
  var grades: [Int?]

  /// The cases of a document, one a passage.
  static func cases(_ example: Example, number: Int, model: TrainingModel) -> [VerdictCase] {
    (0..<example.text.passages).map { passage in
      let candidates = example.text.candidates(passage, model: model)
      return VerdictCase(
        document: number, candidates: candidates, features: candidates.map(\.features),
        grades: candidates.map { grade($0, example.document) })
    }
  }

  private static func grade(_ candidate: TrainingCandidate, _ document: GoldDocument) -> Int? {
    var isBelief = false
    var grade = 0
    for statement in document.statements {
      let overlap = Overlap.share(candidate.content, statement.content)
      if !statement.isSpeech {
        isBelief = isBelief || overlap >= 0.3
      } else if overlap >= 0.5, hasSource(candidate, statement, document) {
        grade = max(grade, overlap >= 0.8 ? 2 : 1)
      }
    }
    return grade == 0 && isBelief ? nil : grade
  }

  private static func hasSource(
    _ candidate: TrainingCandidate, _ statement: GoldStatement, _ document: GoldDocument
  ) -> Bool {
    guard let gold = statement.source else { return candidate.source == nil }
    guard let source = candidate.source else { return false }
    if Overlap.share([source], [gold]) >= 0.5 { return true }
    let mention = document.text[utf8: source]
    let goldMention = document.text[utf8: gold]
    let words = mention.split { !$0.isLetter }
    if let surname = statement.surname, words.contains(where: { $0 == surname }) { return true }
    let head = goldMention.split(separator: ",").first?.split { !$0.isLetter }.last
    return source.overlaps(gold) && head != nil && words.contains { $0 == head }
  }
}

/// How much two sets of ranges have in common.
enum Overlap {
  /// Common bytes by all bytes.
  static func share(_ one: [TextRange], _ other: [TextRange]) -> Double {
    var common = 0
    for a in one {
      for b in other { common += a.clamped(to: b).count }
    }
    let all = one.reduce(0) { $0 + $1.count } + other.reduce(0) { $0 + $1.count } - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
