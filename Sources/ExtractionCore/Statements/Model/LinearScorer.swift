/// Scores by hashed linear tables of bytes: sums of whole numbers, the same on every machine.
struct LinearScorer: StatementScorer {
  let weights: StatementWeights
  /// The part of a token's scores that depends on the cue only by its side, kept for a passage. The
  /// room is kept for the next one; the numbers of passages tell what is known of this one.
  private var emissions: [SIMD4<Int32>] = []
  private var emissionPassage: [UInt32] = []
  private var edges: [SIMD16<Int32>] = []
  private var edgePassage: [UInt32] = []
  private var passage: UInt32 = 0

  init(_ weights: StatementWeights) { self.weights = weights }

  /// Forgets what was kept of the passage before.
  mutating func begin(_ passage: Passage) {
    let count = passage.tokens.count
    self.passage += 1
    guard emissions.count < count * 10 else { return }
    emissions = Array(repeating: .zero, count: count * 10)
    emissionPassage = Array(repeating: 0, count: count * 10)
    edges = Array(repeating: .zero, count: count * 3)
    edgePassage = Array(repeating: 0, count: count * 3)
  }

  func cueChances(in passage: Passage, cells: Cells) -> CueChances {
    var chances = CueChances(count: cells.count)
    var list = FeatureList()
    let features = CueFeatures(cells: cells, passage: passage)
    for index in 0..<cells.count
    where weights.mayBeCue(cells[index].word)
      || features.isWorthAsking(index)
    {
      list.removeAll()
      features.add(index, to: &list)
      let scores = weights.cueScores(list)
      let (speech, any) = Self.shares(scores, unit: weights.cueUnit)
      chances.speech[index] = speech
      chances.any[index] = any
    }
    return chances
  }

  /// The shares of speech, and of speech and belief together, in 255ths.
  static func shares(
    _ scores: (none: Int, speech: Int, belief: Int), unit: Double
  ) -> (speech: UInt8, any: UInt8) {
    let top = max(scores.none, scores.speech, scores.belief)
    let none = Exponential.exp(Double(scores.none - top) * unit)
    let speech = Exponential.exp(Double(scores.speech - top) * unit)
    let belief = Exponential.exp(Double(scores.belief - top) * unit)
    let all = none + speech + belief
    return (
      UInt8((speech / all * 255).rounded()), UInt8(((speech + belief) / all * 255).rounded())
    )
  }

  mutating func fill(_ lattice: inout Lattice, for context: ChainContext) {
    let emission = EmissionFeatures(context)
    let edge = EdgeFeatures(context)
    var list = FeatureList()
    lattice.resize(context.window.count)
    for index in context.window {
      let side = emission.side(index)
      list.removeAll()
      emission.add(index, side: side, to: &list)
      lattice.emissions.append(
        weights.emissionScores(list) &+ shared(index, side, emission, &list))
      list.removeAll()
      edge.add(index, side: side, to: &list)
      lattice.edges.append(weights.edgeScores(list) &+ shared(index, side / 8, edge, &list))
    }
  }

  private mutating func shared(
    _ index: Int, _ side: UInt32, _ features: EmissionFeatures, _ list: inout FeatureList
  ) -> SIMD4<Int32> {
    let place = side < 16 ? index * 10 + Int(side / 8) * 5 + Int(side % 8) : -1
    if place >= 0, emissionPassage[place] == passage { return emissions[place] }
    list.removeAll()
    features.addShared(index, side: side, to: &list)
    let scores = weights.emissionScores(list)
    if place >= 0 {
      emissions[place] = scores
      emissionPassage[place] = passage
    }
    return scores
  }

  private mutating func shared(
    _ index: Int, _ side: UInt32, _ features: EdgeFeatures, _ list: inout FeatureList
  ) -> SIMD16<Int32> {
    let place = index * 3 + Int(side)
    if edgePassage[place] == passage { return edges[place] }
    list.removeAll()
    features.addShared(index, side: side, to: &list)
    edges[place] = weights.edgeScores(list)
    edgePassage[place] = passage
    return edges[place]
  }

  func chance(of candidate: VerdictFeatures) -> Double {
    var list = FeatureList()
    candidate.add(to: &list)
    return Exponential.logistic(Double(weights.verdictScore(list)) * weights.verdictUnit)
  }
}
