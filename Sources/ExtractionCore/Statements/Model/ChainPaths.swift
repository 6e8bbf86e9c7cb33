/// What a lattice says: the best labels, how sure they are, and others.
struct ChainPaths {
  var labels: [ChainLabel] = []
  var margins = ChainMargins()
  /// Other labels, each with what it weighs less than the best ones; the best first.
  var others: [(labels: [ChainLabel], loss: Int32)] = []
}

extension ChainDecoder {
  /// How much less another path may weigh, in the weights' unit: e to the fourth.
  private static let reach: Int32 = 1200

  /// Where another path leaves the best one, and what it weighs less.
  struct Turn {
    var loss: Int32
    var index: Int
    var state: Int
  }

  /// What the best path loses where a token has any other label: the smallest such losses, each once,
  /// are other paths.
  func turns(
    from labels: [ChainLabel], _ lattice: borrowing Lattice, _ margins: inout ChainMargins
  ) -> [Turn] {
    var turns: [Turn] = []
    let best = lattice.forward[labels.count - 1].max()
    for index in labels.indices {
      let isOwn = Self.labels .== States(repeating: Int32(labels[index].rawValue))
      let others = (lattice.forward[index] &+ lattice.backward[index])
        .replacing(with: Self.never, where: isOwn)
      let top = others.max()
      let loss = best &- top
      margins.take(loss, of: labels[index])
      guard loss <= Self.reach, !turns.contains(where: { $0.loss == loss }) else { continue }
      let state = (0..<7).first { others[$0] == top } ?? 0
      turns.append(Turn(loss: loss, index: index, state: state))
    }
    turns.sort { ($0.loss, $0.index) < ($1.loss, $1.index) }
    return turns
  }

  /// The best labels after a token, given its own.
  func traceForward(
    from start: Int, _ state: Int, _ lattice: borrowing Lattice, _ labels: inout [ChainLabel]
  ) {
    var state = state
    for index in start + 1..<max(start + 1, labels.count) {
      let isInside = isInsideQuotation(index)
      let from = Int(Self.labels[state])
      var scores =
        edges(index, from: from, isInside, lattice) &+ emission(index, lattice)
        &+ lattice.backward[index]
      if state < 3 {
        for next in 4..<8 { scores[next] = Self.never }
      } else {
        for next in 0..<3 { scores[next] = Self.never }
        if state > 3 { scores[3] = Self.never }
      }
      state = (0..<7).max { scores[$0] < scores[$1] } ?? 0
      labels[index] = ChainLabel(rawValue: UInt8(Self.labels[state])) ?? .outside
    }
  }
}
