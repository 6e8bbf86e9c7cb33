@_spi(Training) import ExtractionCore

/// Trains the whole model on some documents.
struct Trainer {
  let examples: [Example]
  let report: (String) -> Void

  /// How many folds the cue classifier's own chances are made with.
  private static let cueFolds = 4
  /// The verdict learns from what chains decode that never saw the document. Two rounds of folds show
  /// it each document twice, as two chains read it.
  private static let verdictFolds = [2, 4]

  /// The weights, as bytes of a file.
  func train() -> [UInt8] {
    let forms = CueTrainer.forms(examples)
    jackknife(forms)
    let cases = Self.verdictFolds.flatMap { outOfFold(forms, folds: $0) }
    let verdict = VerdictTrainer(cases).verdict()
    report("verdicts trained")
    let chain = ChainTrainer(examples)
    report("chain trained")
    let cue = CueTrainer.train(examples, forms: forms)
    report("cues trained")
    return WeightsFile(
      forms: forms, cue: cue, emission: chain.emissions, edge: chain.edges, verdict: verdict
    ).bytes
  }

  /// Gives each document the chances that a classifier trained without it computes.
  private func jackknife(_ forms: Set<UInt32>) {
    for fold in 0..<Self.cueFolds {
      let rest = examples.indices.filter { $0 % Self.cueFolds != fold }.map { examples[$0] }
      let table = CueTrainer.train(rest, forms: forms)
      let file = WeightsFile(
        forms: forms, cue: table, emission: SparseTable(bits: 4, width: 4),
        edge: SparseTable(bits: 4, width: 16), verdict: nil)
      guard let model = TrainingModel(file.bytes) else { continue }
      for index in examples.indices where index % Self.cueFolds == fold {
        examples[index].text.computeChances(model)
      }
    }
    report("cue chances made")
  }

  /// Decodes each fold with a chain that was trained on the other ones.
  private func outOfFold(_ forms: Set<UInt32>, folds: Int) -> [VerdictCase] {
    (0..<folds).flatMap { fold -> [VerdictCase] in
      let isOther = { (index: Int) in (index / Self.cueFolds) % folds != fold }
      let chain = ChainTrainer(examples.indices.filter(isOther).map { examples[$0] })
      let file = WeightsFile(
        forms: forms, cue: SparseTable(bits: 4, width: 3), emission: chain.emissions,
        edge: chain.edges, verdict: nil)
      guard let model = TrainingModel(file.bytes) else { return [] }
      defer { report("fold \(fold + 1) of \(folds) decoded") }
      return examples.indices.filter { !isOther($0) }.flatMap {
        VerdictCase.cases(examples[$0], number: $0, model: model)
      }
    }
  }
}
