import Boosting
@_spi(Training) import ExtractionCore

/// Trains what accepts, rejects and chooses: a logistic regression over hashed features, and two
/// ensembles of boosted trees over its sums and other numbers.
struct VerdictTrainer {
  static let bits = 14
  private static let epochs = 6
  private static let rate: Float = 0.05
  private static let folds = 4

  /// The verdict: a table of weights, and trees that tell whether a candidate is right, and whether it is
  /// exact.
  struct Verdict {
    var table: SparseTable
    var right: [BoostedTrees.Tree]
    var exact: [BoostedTrees.Tree]
  }

  private let cases: [VerdictCase]

  init(_ cases: [VerdictCase]) { self.cases = cases }

  func verdict() -> Verdict {
    let grades = cases.flatMap(\.grades)
    let rows = zip(rows(), grades).filter { $1 != nil }.map(\.0)
    let bins = Bins(rows)
    let known = grades.compactMap { $0 }
    return Verdict(
      table: Self.logistic(cases), right: Self.trees(bins, known.map { $0 > 0 }),
      exact: Self.trees(bins, known.map { $0 > 1 }))
  }

  /// The numbers of all candidates; the sums in them are of weights that never saw the document.
  private func rows() -> [[Float]] {
    let tables = (0..<Self.folds).map { fold in
      Self.logistic(cases.filter { $0.document % Self.folds != fold })
    }
    return cases.flatMap { passage in
      let table = tables[passage.document % Self.folds]
      return TrainingCandidate.rows(
        passage.candidates, sums: passage.features.map { Self.sum(of: $0, table) })
    }
  }

  private static func sum(of features: [UInt32], _ table: SparseTable) -> Int {
    var sum: Float = 0
    features.withUnsafeBufferPointer { table.score($0, into: &sum) }
    return Int((Double(sum) / WeightsFile.verdictUnit).rounded())
  }

  private static func trees(_ bins: Bins, _ labels: [Bool]) -> [BoostedTrees.Tree] {
    let settings = BoosterSettings(trees: 100, leaves: 16, learningRate: 0.09)
    var booster = Booster(
      bins: bins, belongs: labels, weight: [Float](repeating: 1, count: labels.count),
      settings: settings)
    return booster.train(on: labels.indices.map(Int32.init))
  }

  private static func logistic(_ cases: [VerdictCase]) -> SparseTable {
    let table = SparseTable(bits: bits, width: 1, square: 1e-2)
    var random = SplitMix(seed: 3)
    var judged: [(features: [UInt32], isRight: Bool)] = cases.flatMap { passage in
      zip(passage.features, passage.grades).compactMap { features, grade in
        grade.map { (features, $0 > 0) }
      }
    }
    for epoch in 0..<epochs {
      judged.shuffle(using: &random)
      let rate = Self.rate * (1 - 0.5 * Float(epoch) / Float(epochs))
      for (features, isRight) in judged { learn(features, isRight, table, rate, &random) }
    }
    return table
  }

  private static func learn(
    _ features: [UInt32], _ isRight: Bool, _ table: SparseTable, _ rate: Float,
    _ random: inout SplitMix
  ) {
    features.withUnsafeBufferPointer { features in
      var sum: Float = 0
      table.score(features, into: &sum)
      var gradient = Float(1 / (1 + Exponent.exp(-Double(sum)))) - (isRight ? 1 : 0)
      table.update(features, gradient: &gradient, rate: rate, keep: 1 << 32, random: &random)
    }
  }
}
