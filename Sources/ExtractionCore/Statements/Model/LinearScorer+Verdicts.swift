/// What is thought of the readings.
extension LinearScorer {
  /// The sums of hashed features tell what is hopeless; trees judge the rest one by one, and what may be
  /// true once more, beside all of its passage that it competes with.
  func verdicts(on passages: [[VerdictFeatures]]) -> [[Verdict]] {
    let sums = passages.map(sums)
    var verdicts = sums.map { sums in
      sums.map { Verdict(chance: Exponential.logistic(Double($0) * weights.verdictUnit)) }
    }
    guard let trees = weights.trees else { return verdicts }
    let first = Hearing(passages, sums: sums, least: Self.hopeless)
    let chances = first.probabilities(trees.first)
    for (place, chance) in zip(first.places, chances) {
      verdicts[place.passage][place.index].chance = Double(chance)
    }
    let second = first.again(chances, least: Self.unlikely)
    for (place, chance) in zip(second.places, second.probabilities(trees.right)) {
      verdicts[place.passage][place.index].chance = Double(chance)
    }
    let contested = second.contested()
    for (place, chance) in zip(contested.places, contested.probabilities(trees.exact)) {
      verdicts[place.passage][place.index].exactness = Double(chance)
    }
    return verdicts
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

/// Candidates of several passages before the trees: where they stand, and a row of numbers for each.
private struct Hearing {
  struct Place {
    var passage: Int
    var index: Int
    var head: Int
  }

  private let passages: [[VerdictFeatures]]
  private(set) var places: [Place] = []
  private var rows: [Float] = []

  /// The first look, at what has a sum that is large enough.
  init(_ passages: [[VerdictFeatures]], sums: [[Int]], least: Int) {
    self.passages = passages
    var row = VerdictNumbers.Row()
    for (passage, candidates) in passages.enumerated() {
      for (index, sum) in sums[passage].enumerated() where sum >= least {
        let candidate = candidates[index]
        places.append(Place(passage: passage, index: index, head: candidate.reading.head))
        VerdictNumbers(candidate: candidate).add(to: &row, sum: sum)
      }
    }
    rows = row.values
  }

  private init(of passages: [[VerdictFeatures]]) { self.passages = passages }

  func probabilities(_ trees: BoostedTrees) -> [Float] {
    trees.probabilities(rows, count: places.count)
  }

  /// The second look, at what the first one gave a chance that is large enough.
  func again(_ chances: [Float], least: Float) -> Hearing {
    var result = Hearing(of: passages)
    var start = 0
    while start < places.count {
      let passage = places[start].passage
      let end = places[start...].firstIndex { $0.passage != passage } ?? places.count
      let likely = (start..<end).filter { chances[$0] >= least }
      let rivals = VerdictRivals(
        candidates: places[start..<end].map { passages[passage][$0.index] },
        chances: chances[start..<end])
      let width = VerdictNumbers.count
      rivals.add(
        likely.map { $0 - start }, after: rows[start * width..<end * width], to: &result.rows)
      result.places += likely.map { places[$0] }
      start = end
    }
    return result
  }

  /// Those that have a neighbour of the same cue.
  func contested() -> Hearing {
    var result = Hearing(of: passages)
    let width = VerdictRivals.count
    for index in places.indices where competes(index, index - 1) || competes(index, index + 1) {
      result.places.append(places[index])
      result.rows += rows[index * width..<(index + 1) * width]
    }
    return result
  }

  private func competes(_ one: Int, _ other: Int) -> Bool {
    places.indices.contains(other) && places[one].passage == places[other].passage
      && places[one].head == places[other].head
  }
}
