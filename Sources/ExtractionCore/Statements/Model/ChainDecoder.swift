/// Finds the best labels of a window: at most one contiguous source, the head a cue.
///
/// Seven states: nothing, cue, content before the source; the source; nothing, cue, content after it.
struct ChainDecoder {
  let context: ChainContext

  private static let labels: [Int] = [0, 2, 3, 1, 0, 2, 3]
  private static let never: Int32 = -1_000_000_000
  /// What breaking a hard rule costs: more than any evidence weighs.
  private static let forbidden: Int32 = 20_000
  private static let discouraged: Int32 = 8_000

  /// Which states may follow which.
  private static let follows: [[Int]] = (0..<7).map { state in
    (0..<7).filter { previous in
      previous < 3 ? state <= 3 : state >= (previous == 3 ? 3 : 4)
    }
  }

  /// The labels of the window's tokens.
  func labels(_ lattice: Lattice) -> [ChainLabel] {
    let count = context.window.count
    guard count > 0 else { return [] }
    var back = [UInt8](repeating: 0, count: count * 7)
    var scores = (0..<7).map { $0 <= 3 ? emission(0, Self.labels[$0], lattice) : Self.never }
    for index in 1..<max(1, count) {
      scores = step(index, scores, lattice, &back)
    }
    return trace(scores, back)
  }

  private func step(
    _ index: Int, _ scores: [Int32], _ lattice: Lattice, _ back: inout [UInt8]
  ) -> [Int32] {
    let isInside = isInsideQuotation(index)
    var result = [Int32](repeating: Self.never, count: 7)
    for state in 0..<7 {
      let label = Self.labels[state]
      var best = Self.never
      var from = 0
      for previous in Self.follows[state] {
        let before = Self.labels[previous]
        var score = scores[previous] &+ lattice.edges[index][before * 4 + label]
        if isInside, (before == 3) != (label == 3) { score -= Self.discouraged }
        if score > best {
          best = score
          from = previous
        }
      }
      result[state] = max(Self.never, best &+ emission(index, label, lattice))
      back[index * 7 + state] = UInt8(from)
    }
    return result
  }

  private func emission(_ index: Int, _ label: Int, _ lattice: Lattice) -> Int32 {
    let score = lattice.emissions[index][label]
    let offset = index + context.window.lowerBound - context.head
    if offset == 0, label != 2 { return score - Self.forbidden }
    if label == 2, abs(offset) > 6 { return score - Self.forbidden }
    return score
  }

  /// Whether a token and the one before it are words of one quotation that the cue stands outside of.
  private func isInsideQuotation(_ index: Int) -> Bool {
    let place = index + context.window.lowerBound
    let cell = context.cells[place]
    let last = context.cells[place - 1]
    return cell.quotation >= 0 && cell.quotation == last.quotation && !cell.isMark && !last.isMark
      && cell.quotation != context.cells[context.head].quotation
  }

  private func trace(_ scores: [Int32], _ back: [UInt8]) -> [ChainLabel] {
    var state = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var labels = [ChainLabel](repeating: .outside, count: context.window.count)
    for index in labels.indices.reversed() {
      labels[index] = ChainLabel(rawValue: UInt8(Self.labels[state])) ?? .outside
      state = Int(back[index * 7 + state])
    }
    return labels
  }
}
