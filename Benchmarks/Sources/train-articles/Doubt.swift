import Boosting
@_spi(Training) import ExtractionCore

/// Lets labels count less that a model does not believe which never saw the page's host: some truths
/// stop behind the introduction, some hold what nobody reads (confident learning: Northcutt, Jiang
/// and Chuang, JAIR 2021).
struct Doubt {
  let set: TrainingSet
  let bins: Bins
  let seed: UInt64

  /// A label that is this far from the model's probability is doubted…
  private static let distance: Float = 0.9
  /// …and counts so much.
  private static let share: Float = 0.2

  /// The weights of all rows for training on some: a small model for each fold among them, trained on
  /// the others, judges the fold's labels. What is left out of training judges nothing.
  func weights(of rows: [Int32], without left: Int?) -> [Float] {
    var weight = set.weight
    var settings = BoosterSettings(trees: 60, leaves: 15, learningRate: 0.15, features: 0.3)
    settings.seed = seed
    for fold in Set(set.fold).subtracting(left.map { [$0] } ?? []).sorted() {
      var booster = Booster(
        bins: bins, belongs: set.belongs, weight: set.weight, settings: settings)
      let trees = booster.train(on: rows.filter { set.fold[set.page[Int($0)]] != fold })
      let model = BoostedTrees(
        trees: trees, bias: 0, featureCount: TrainingPage.featureNames.count,
        namesCheck: TrainingPage.namesCheck)
      for row in rows.map(Int.init) where set.fold[set.page[row]] == fold {
        let truth: Float = set.belongs[row] ? 1 : 0
        if abs(truth - model.probability(set.rows[row])) > Self.distance {
          weight[row] *= Self.share
        }
      }
    }
    return weight
  }
}
