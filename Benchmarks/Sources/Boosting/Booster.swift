@_spi(Training) import ExtractionCore
import Foundation

/// How a model is trained.
package struct BoosterSettings {
  /// How many trees, and how many leaves each has at most.
  package var trees: Int
  package var leaves: Int
  package var learningRate: Float
  package var leastRows: Float
  /// The share of features that a tree sees, and of rows.
  package var features: Double
  package var rows: Double
  /// L2 regularisation of the leaves' values.
  package var lambda: Float = 2
  package var seed: UInt64 = 1

  /// The settings that hold where nothing else is said, with some replaced.
  package init(
    trees: Int = 180, leaves: Int = 31, learningRate: Float = 0.08, leastRows: Float = 40,
    features: Double = 0.4, rows: Double = 0.8
  ) {
    self.trees = trees
    self.leaves = leaves
    self.learningRate = learningRate
    self.leastRows = leastRows
    self.features = features
    self.rows = rows
  }
}

/// Trains boosted trees on binned rows: second-order gradients of the logistic loss, histograms, best
/// leaf first (as LightGBM does; Ke et al., NIPS 2017). The same input gives the same bytes.
package struct Booster {
  let bins: Bins
  let settings: BoosterSettings
  private let belongs: [Bool]
  private let weight: [Float]
  private var scores: [Float]
  private var random: SplitMix
  /// Gradient, hessian and count of each row.
  private var gradients: [SIMD4<Float>]

  /// A booster of rows, each with its label and its weight.
  package init(bins: Bins, belongs: [Bool], weight: [Float], settings: BoosterSettings) {
    self.bins = bins
    self.belongs = belongs
    self.weight = weight
    self.settings = settings
    scores = [Float](repeating: 0, count: belongs.count)
    gradients = [SIMD4<Float>](repeating: .zero, count: belongs.count)
    random = SplitMix(state: settings.seed)
  }

  /// Trains on the rows given.
  package mutating func train(on rows: [Int32]) -> [BoostedTrees.Tree] {
    (0..<settings.trees).map { _ in
      computeGradients(rows)
      let sample = rows.filter { _ in random.unit() < settings.rows }
      let features = bins.limits.indices.filter {
        !bins.limits[$0].isEmpty && random.unit() < settings.features
      }
      var grower = TreeGrower(
        bins: bins, gradients: gradients, settings: settings, features: features)
      let tree = grower.grow(sample)
      addScores(of: tree, grower, rows)
      return tree
    }
  }

  private mutating func computeGradients(_ rows: [Int32]) {
    for row in rows {
      let index = Int(row)
      let probability = 1 / (1 + exp(-scores[index]))
      let own = weight[index]
      gradients[index] = SIMD4(
        (probability - (belongs[index] ? 1 : 0)) * own,
        max(1e-6, probability * (1 - probability)) * own, 1, 0)
    }
  }

  private mutating func addScores(
    of tree: BoostedTrees.Tree, _ grower: TreeGrower, _ rows: [Int32]
  ) {
    for row in rows { scores[Int(row)] += tree.leaves[grower.leaf(of: Int(row))] }
  }
}

/// A small generator with a seed (Steele, Lea, Flood: SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
