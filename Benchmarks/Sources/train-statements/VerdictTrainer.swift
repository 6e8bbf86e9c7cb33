@_spi(Training) import ExtractionCore

/// Trains the classifier that accepts or rejects what was decoded: a logistic regression.
struct VerdictTrainer {
  static let bits = 14
  static let epochs = 6
  static let rate: Float = 0.05

  /// A candidate's features and whether it is right.
  struct Case {
    var features: [UInt32]
    var isRight: Bool
  }

  static func train(_ cases: [Case]) -> SparseTable {
    let table = SparseTable(bits: bits, width: 1, square: 1e-2)
    var random = SplitMix(seed: 3)
    var order = Array(cases.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate = Self.rate * (1 - 0.5 * Float(epoch) / Float(epochs))
      for index in order { learn(cases[index], table, rate, &random) }
    }
    return table
  }

  private static func learn(
    _ example: Case, _ table: SparseTable, _ rate: Float, _ random: inout SplitMix
  ) {
    example.features.withUnsafeBufferPointer { features in
      var sum: Float = 0
      table.score(features, into: &sum)
      var gradient = Float(1 / (1 + Exponent.exp(-Double(sum)))) - (example.isRight ? 1 : 0)
      table.update(features, gradient: &gradient, rate: rate, keep: 1 << 32, random: &random)
    }
  }

  /// The cases of a document: each candidate that is not a belief's, right where it overlaps a
  /// statement by half and names its source.
  static func cases(_ example: Example, model: TrainingModel) -> [Case] {
    (0..<example.text.passages).flatMap { passage in
      example.text.candidates(passage, model: model).compactMap { candidate in
        verdict(candidate, example.document).map {
          Case(features: candidate.features, isRight: $0)
        }
      }
    }
  }

  private static func verdict(_ candidate: TrainingCandidate, _ document: GoldDocument) -> Bool? {
    var isBelief = false
    for statement in document.statements {
      let overlap = Overlap.share(candidate.content, statement.content)
      if !statement.isSpeech {
        isBelief = isBelief || overlap >= 0.3
      } else if overlap >= 0.5, hasSource(candidate, statement, document) {
        return true
      }
    }
    return isBelief ? nil : false
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
