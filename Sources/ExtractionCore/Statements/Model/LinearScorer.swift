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

  /// The sums of hashed features tell what is hopeless; trees judge the rest one by one, and what may be
  /// true once more, beside all of its passage that it competes with.
  func verdicts(on passages: [[VerdictFeatures]]) -> [[Verdict]] {
    var verdicts: [[Verdict]] = []
    verdicts.reserveCapacity(passages.count)
    var open: [Place] = []
    var rows = VerdictNumbers.Row()
    for (passage, candidates) in passages.enumerated() {
      let sums = sums(of: candidates)
      verdicts.append(
        sums.map { Verdict(chance: Exponential.logistic(Double($0) * weights.verdictUnit)) })
      for (index, sum) in sums.enumerated() where sum >= Self.hopeless {
        open.append(Place(passage: passage, index: index))
        VerdictNumbers(candidate: candidates[index]).add(to: &rows, sum: sum)
      }
    }
    guard let trees = weights.trees else { return verdicts }
    let first = trees.first.probabilities(rows.values, count: open.count)
    for (place, chance) in zip(open, first) {
      verdicts[place.passage][place.index].chance = Double(chance)
    }
    lookAgain(at: open, of: passages, rows.values, first, trees, &verdicts)
    return verdicts
  }

  /// Where a candidate stands.
  private struct Place {
    var passage: Int
    var index: Int
  }

  /// The second look, and how exact those are that compete with others of their cue.
  private func lookAgain(
    at open: [Place], of passages: [[VerdictFeatures]], _ rows: [Float], _ first: [Float],
    _ trees: VerdictTrees, _ verdicts: inout [[Verdict]]
  ) {
    var (likely, again): ([Int], [Float]) = ([], [])
    var start = 0
    while start < open.count {
      let passage = open[start].passage
      let end = open[start...].firstIndex { $0.passage != passage } ?? open.count
      let own = (start..<end).filter { first[$0] >= Self.unlikely }
      let rivals = VerdictRivals(
        candidates: open[start..<end].map { passages[passage][$0.index] },
        chances: first[start..<end])
      let width = VerdictNumbers.count
      rivals.add(own.map { $0 - start }, after: rows[start * width..<end * width], to: &again)
      likely += own
      start = end
    }
    let right = trees.right.probabilities(again, count: likely.count)
    for (place, chance) in zip(likely, right) {
      verdicts[open[place].passage][open[place].index].chance = Double(chance)
    }
    let heads = likely.map { place in
      (open[place].passage, passages[open[place].passage][open[place].index].reading.head)
    }
    let contested = heads.indices.filter { index in
      [index - 1, index + 1].contains { heads.indices.contains($0) && heads[$0] == heads[index] }
    }
    let width = VerdictRivals.count
    let numbers = contested.flatMap { again[$0 * width..<($0 + 1) * width] }
    let exact = trees.exact.probabilities(numbers, count: contested.count)
    for (index, chance) in zip(contested, exact) {
      let place = open[likely[index]]
      verdicts[place.passage][place.index].exactness = Double(chance)
    }
  }

  /// A sum below this (-2 in log-odds) is not worth a look at all, …
  private static let hopeless = -2048
  /// … and what the trees think less of than this not worth a second one.
  private static let unlikely: Float = 0.1

  private func sums(of candidates: [VerdictFeatures]) -> [Int] {
    var list = FeatureList(for: weights.verdictTable)
    var sums: [Int] = []
    sums.reserveCapacity(candidates.count)
    for candidate in candidates {
      list.removeAll()
      candidate.add(to: &list)
      sums.append(weights.verdictScore(list))
    }
    return sums
  }
}
