import Boosting
@_spi(Training) import ExtractionCore

/// Trains what accepts, rejects and chooses: a logistic regression over hashed features, boosted trees over
/// its sums and other numbers, and trees that look once more, at what the first ones thought of a reading
/// and of its rivals. What a model tells the next one, it tells of documents that it never saw.
struct VerdictTrainer {
  static let bits = 14
  private static let epochs = 6
  private static let rate: Float = 0.05
  private static let folds = 4

  private static let first = BoosterSettings(trees: 60, leaves: 16, learningRate: 0.09)
  private static let second = BoosterSettings(trees: 80, leaves: 24, learningRate: 0.09)

  /// The verdict: a table of weights, trees that tell whether a candidate is right by itself, whether it is
  /// right beside the others, and whether it is exact.
  struct Verdict {
    var table: SparseTable
    var first: [BoostedTrees.Tree]
    var right: [BoostedTrees.Tree]
    var exact: [BoostedTrees.Tree]
  }

  private let cases: [VerdictCase]

  init(_ cases: [VerdictCase]) { self.cases = cases }

  func verdict() -> Verdict {
    let rows = rows()
    let again = secondRows(rows)
    let grades = cases.flatMap(\.grades)
    let known = grades.compactMap { $0 }
    let bins = Bins(zip(again, grades).filter { $1 != nil }.map(\.0))
    return Verdict(
      table: Self.logistic(cases), first: firstTrees(rows, without: nil),
      right: Self.trees(bins, known.map { $0 > 0 }, Self.second),
      exact: Self.trees(bins, known.map { $0 > 1 }, Self.second))
  }

  /// The numbers of all candidates, passage by passage; the sums in them are of weights that never saw the
  /// document.
  private func rows() -> [[[Float]]] {
    let tables = (0..<Self.folds).map { fold in
      Self.logistic(cases.filter { $0.document % Self.folds != fold })
    }
    return cases.map { passage in
      let table = tables[passage.document % Self.folds]
      return TrainingCandidate.rows(
        passage.candidates, sums: passage.features.map { Self.sum(of: $0, table) })
    }
  }

  /// The numbers of the second look.
  private func secondRows(_ rows: [[[Float]]]) -> [[Float]] {
    let models = (0..<Self.folds).map { fold in
      BoostedTrees(
        trees: firstTrees(rows, without: fold), bias: 0,
        featureCount: TrainingCandidate.numberCount, namesCheck: 0)
    }
    return zip(cases, rows).flatMap { passage, rows in
      let model = models[passage.document % Self.folds]
      return TrainingCandidate.rows(
        passage.candidates, after: rows, chances: rows.map(model.probability))
    }
  }

  /// The trees of the first look, learnt without the documents of a fold.
  private func firstTrees(_ rows: [[[Float]]], without fold: Int?) -> [BoostedTrees.Tree] {
    var (known, labels): ([[Float]], [Bool]) = ([], [])
    for (passage, rows) in zip(cases, rows) where passage.document % Self.folds != fold {
      for (row, grade) in zip(rows, passage.grades) {
        guard let grade else { continue }
        known.append(row)
        labels.append(grade > 0)
      }
    }
    return Self.trees(Bins(known), labels, Self.first)
  }

  private static func sum(of features: [UInt32], _ table: SparseTable) -> Int {
    var sum: Float = 0
    features.withUnsafeBufferPointer { table.score($0, into: &sum) }
    return Int((Double(sum) / WeightsFile.verdictUnit).rounded())
  }

  private static func trees(
    _ bins: Bins, _ labels: [Bool], _ settings: BoosterSettings
  ) -> [BoostedTrees.Tree] {
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
