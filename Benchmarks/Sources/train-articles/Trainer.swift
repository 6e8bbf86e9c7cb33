import Boosting
@_spi(Training) import ExtractionCore
import Foundation
import Markup

/// Trains on all pages, or on all but a fold.
struct Trainer {
  let set: TrainingSet
  let settings: BoosterSettings
  /// How many boosters with seeds of their own are averaged.
  let ensemble: Int
  private let bins: Bins

  init(set: TrainingSet, settings: BoosterSettings, ensemble: Int) {
    self.set = set
    self.settings = settings
    self.ensemble = ensemble
    bins = Bins(set.rows)
  }

  /// The weights of a model that saw every page, as bytes.
  func weights() -> [UInt8] {
    BoostedTrees.encode(
      trees(without: nil), bias: 0, featureCount: TrainingPage.featureNames.count,
      namesCheck: TrainingPage.namesCheck)
  }

  private func trees(without fold: Int?) -> [BoostedTrees.Tree] {
    let rows = set.rows(withoutFold: fold)
    let weight = Doubt(set: set, bins: bins, seed: settings.seed).weights(of: rows, without: fold)
    return (0..<ensemble).flatMap { member -> [BoostedTrees.Tree] in
      var settings = settings
      settings.seed += UInt64(member)
      var booster = Booster(bins: bins, belongs: set.belongs, weight: weight, settings: settings)
      return booster.train(on: rows).map(share)
    }
  }

  /// A tree that counts as one member of the ensemble.
  private func share(_ tree: BoostedTrees.Tree) -> BoostedTrees.Tree {
    BoostedTrees.Tree(splits: tree.splits, leaves: tree.leaves.map { $0 / Float(ensemble) })
  }

  /// Trains without each fold in turn, and writes the articles of the pages left out.
  func crossValidate(
    folds: Range<Int>, writingTo path: String, blocks: String?, log: (String) -> Void
  ) throws {
    var probabilities = [Float](repeating: 0, count: set.rows.count)
    for fold in folds {
      let model = BoostedTrees(
        trees: trees(without: fold), bias: 0, featureCount: TrainingPage.featureNames.count,
        namesCheck: TrainingPage.namesCheck)
      for row in set.rows.indices where set.fold[set.page[row]] == fold {
        probabilities[row] = model.probability(set.rows[row])
      }
      log("fold \(fold)")
    }
    log("log loss \(loss(probabilities, of: folds))")
    if let blocks { try BlockReport(set: set, probabilities: probabilities).write(to: blocks) }
    try write(probabilities, of: folds, to: path)
  }

  private func loss(_ probabilities: [Float], of folds: Range<Int>) -> Double {
    var sum = 0.0
    var total = 0.0
    for row in set.rows.indices
    where set.weight[row] > 0 && folds.contains(set.fold[set.page[row]]) {
      let weight = Double(set.weight[row])
      sum += weight * TrainingMath.loss(probabilities[row], belongs: set.belongs[row])
      total += weight
    }
    return sum / max(1, total)
  }

  private func write(_ probabilities: [Float], of folds: Range<Int>, to path: String) throws {
    var out = ""
    var first = 0
    for (number, page) in set.pages.enumerated() {
      let own = Array(probabilities[first..<first + page.blockCount])
      first += page.blockCount
      guard folds.contains(set.fold[number]) else { continue }
      let article = (try? page.article(probabilities: own)) ?? Article()
      var members = article.json.members ?? []
      members.insert(.init("file", .string(set.entries[number].id + ".html")), at: 0)
      out += JSONValue.object(members).text + "\n"
    }
    try out.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
