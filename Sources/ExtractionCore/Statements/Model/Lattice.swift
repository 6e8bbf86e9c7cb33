/// The labels of a token in the view of one cue.
enum ChainLabel: UInt8, Sendable {
  case outside, source, cue, content
}

/// The scores of a window: of each label at each token, and of each pair of neighbours' labels.
struct Lattice: Sendable {
  var emissions: [SIMD4<Int32>] = []
  /// At a token: from its predecessor's label (row) to its own (column).
  var edges: [SIMD16<Int32>] = []
  /// What the decoder notes at each token: the best score of each state, where that came from, and the
  /// best score of what stands behind. Kept here so that one piece of memory serves all cues.
  var forward: [SIMD8<Int32>] = []
  var back: [SIMD8<Int32>] = []
  var backward: [SIMD8<Int32>] = []

  /// Makes room for the scores of so many tokens.
  mutating func reset(_ count: Int) {
    emissions.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    emissions.append(contentsOf: repeatElement(.zero, count: count))
    edges.append(contentsOf: repeatElement(.zero, count: count))
  }
}
