@_spi(Training) import ExtractionCore

/// Trains the per-cue chain: a conditional random field over {nothing, source, cue, content} with at
/// most one contiguous source (Lafferty et al. 2001), by stochastic AdaGrad steps. What counts is the
/// mean of the weights after each epoch of the second half.
final class ChainTrainer {
  static let emissionBits = 18
  static let edgeBits = 16
  static let epochs = 8
  static let rate: Float = 0.02
  /// Half of the emission features take part in each step.
  static let keep: UInt64 = 1 << 31

  let emissions = SparseTable(bits: emissionBits, width: 4)
  let edges = SparseTable(bits: edgeBits, width: 16)
  private var random = SplitMix(seed: 11)
  private var sample = ChainSample()

  /// Trains on the cues of some documents, of speech and of belief.
  init(_ examples: [Example]) {
    var cues = examples.indices.flatMap { index in
      examples[index].cues.indices.map { (index, $0) }
    }
    for epoch in 0..<Self.epochs {
      cues.shuffle(using: &random)
      let rate = Self.rate * (1 - 0.7 * Float(epoch) / Float(Self.epochs))
      for (index, cue) in cues { learn(examples[index], examples[index].cues[cue], rate) }
      if epoch >= Self.epochs / 2 { remember() }
    }
    emissions.average()
    edges.average()
  }

  private func remember() {
    emissions.remember()
    edges.remember()
  }

  private func learn(_ example: Example, _ cue: CueExample, _ rate: Float) {
    let chain = example.text.chain(cue.passage, head: cue.head)
    guard sample.fill(chain, cue, emissions, edges) else { return }
    sample.computeGradients()
    for token in 0..<sample.count {
      sample.withEmission(token) { features, gradient in
        emissions.update(features, gradient: gradient, rate: rate, keep: Self.keep, random: &random)
      }
      guard token > 0 else { continue }
      sample.withEdge(token) { features, gradient in
        edges.update(features, gradient: gradient, rate: rate, keep: 1 << 32, random: &random)
      }
    }
  }
}
