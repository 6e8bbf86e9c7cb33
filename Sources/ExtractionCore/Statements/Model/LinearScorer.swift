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

  /// The sums of hashed features tell what is hopeless; trees judge the rest, and those of them that
  /// compete with each other a second time.
  func verdicts(on candidates: [VerdictFeatures]) -> [Verdict] {
    let sums = candidates.map(sum)
    var verdicts = sums.map {
      Verdict(chance: Exponential.logistic(Double($0) * weights.verdictUnit))
    }
    guard let trees = weights.trees else { return verdicts }
    let open = candidates.indices.filter { sums[$0] >= Self.hopeless }
    let rows = VerdictNumbers.rows(open.map { candidates[$0] }, sums: open.map { sums[$0] })
    for (index, chance) in zip(open, trees.right.probabilities(rows, count: open.count)) {
      verdicts[index].chance = Double(chance)
    }
    let rivals = open.indices.filter { place in
      [place - 1, place + 1].contains { other in
        open.indices.contains(other)
          && candidates[open[other]].reading.head == candidates[open[place]].reading.head
      } && verdicts[open[place]].chance >= Self.unlikely
    }
    let count = VerdictNumbers.count
    let contested = rivals.flatMap { rows[$0 * count..<($0 + 1) * count] }
    for (place, chance) in zip(rivals, trees.exact.probabilities(contested, count: rivals.count)) {
      verdicts[open[place]].exactness = Double(chance)
    }
    return verdicts
  }

  /// A sum below this (-4 in log-odds) is not worth a second look; …
  private static let hopeless = -4096
  /// … and how exact it is does not matter for what is this unlikely.
  private static let unlikely = 0.1

  private func sum(of candidate: VerdictFeatures) -> Int {
    var list = FeatureList()
    candidate.add(to: &list)
    return weights.verdictScore(list)
  }
}
