/// Scores by hashed linear tables of bytes: sums of whole numbers, the same on every machine.
///
/// Most of the time goes into waiting for rows of tables. So every sum is taken one token late, when its
/// rows have arrived, and what tokens or cues have in common is summed once.
struct LinearScorer: StatementScorer {
  let weights: StatementWeights
  /// What the cues of a passage share of its tokens' scores: per token ten (five sentences on each side
  /// of the head), and of the steps between them: per token three (the sides, the head).
  var emissions = KeptValues<SIMD4<Int32>>(zero: .zero)
  var edges = KeptValues<SIMD16<Int32>>(zero: .zero)
  /// What the tokens of a cue share: near the head it changes at every token, further away with a comma.
  var near = GroupSums<SIMD4<Int32>>(zero: .zero)
  var far = GroupSums<SIMD4<Int32>>(zero: .zero)
  /// What the steps between them share.
  var steps = GroupSums<SIMD16<Int32>>(zero: .zero)

  init(_ weights: StatementWeights) { self.weights = weights }

  /// Forgets what was kept of the passage before.
  mutating func begin(_ passage: Passage) {
    emissions.begin(passage.tokens.count * 10)
    edges.begin(passage.tokens.count * 3)
  }

  func cueChances(in passage: Passage, cells: Cells) -> CueChances {
    var chances = CueChances(count: cells.count)
    var lists = DelayedSums(for: weights.cueTable)
    let features = CueFeatures(cells: cells, passage: passage)
    for index in 0..<cells.count
    where weights.mayBeCue(cells[index].word) || features.isWorthAsking(index) {
      lists.append(index) {
        features.add(index, to: &$0)
      } sum: {
        chances.set($0, shares($1))
      }
    }
    lists.finish { chances.set($0, shares($1)) }
    return chances
  }

  private func shares(_ list: borrowing FeatureList) -> (speech: UInt8, any: UInt8) {
    Self.shares(weights.cueScores(list), unit: weights.cueUnit)
  }

  /// What is behind by so much in log-odds has less than half of a 255th, and so have two of them.
  private static let clear = 6.95

  /// The shares of speech, and of speech and belief together, in 255ths.
  static func shares(
    _ scores: (none: Int, speech: Int, belief: Int), unit: Double
  ) -> (speech: UInt8, any: UInt8) {
    let top = max(scores.none, scores.speech, scores.belief)
    let gap = scores.none - max(scores.speech, scores.belief)
    if Double(gap) * unit > Self.clear { return (0, 0) }
    let none = Exponential.exp(Double(scores.none - top) * unit)
    let speech = Exponential.exp(Double(scores.speech - top) * unit)
    let belief = Exponential.exp(Double(scores.belief - top) * unit)
    let all = none + speech + belief
    return (
      UInt8((speech / all * 255).rounded()), UInt8(((speech + belief) / all * 255).rounded())
    )
  }
}
