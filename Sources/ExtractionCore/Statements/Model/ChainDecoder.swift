/// Finds the best labels of a window: at most one contiguous source, the head a cue.
///
/// Seven states: nothing, cue, content before the source; the source; nothing, cue, content after it.
struct ChainDecoder {
  let context: ChainContext

  private static let never: Int32 = -1_000_000_000
  /// What breaking a hard rule costs: more than any evidence weighs.
  private static let forbidden: Int32 = 20_000
  private static let discouraged: Int32 = 8_000

  /// The label of a state.
  @inline(__always)
  private static func label(_ state: Int) -> Int {
    switch state {
    case 0, 4: 0
    case 3: 1
    case 1, 5: 2
    default: 3
    }
  }

  /// The states that may come before a state.
  @inline(__always)
  private static func predecessors(_ state: Int) -> ClosedRange<Int> {
    state < 3 ? 0...2 : state == 3 ? 0...3 : 3...6
  }

  /// The labels of the window's tokens.
  func labels(_ lattice: Lattice) -> [ChainLabel] {
    let count = context.window.count
    guard count > 0 else { return [] }
    var back = [UInt8](repeating: 0, count: count * 7)
    var scores = SIMD8<Int32>(repeating: Self.never)
    for state in 0...3 { scores[state] = emission(0, Self.label(state), lattice) }
    for index in 1..<max(1, count) { scores = step(index, scores, lattice, &back) }
    return trace(scores, back)
  }

  private func step(
    _ index: Int, _ scores: SIMD8<Int32>, _ lattice: Lattice, _ back: inout [UInt8]
  ) -> SIMD8<Int32> {
    let isInside = isInsideQuotation(index)
    let edges = lattice.edges[index]
    var result = SIMD8<Int32>(repeating: Self.never)
    for state in 0..<7 {
      let label = Self.label(state)
      var best = Self.never
      var from = 0
      for previous in Self.predecessors(state) {
        let before = Self.label(previous)
        var score = scores[previous] &+ edges[before * 4 + label]
        if isInside, (before == 3) != (label == 3) { score &-= Self.discouraged }
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

  private func trace(_ scores: SIMD8<Int32>, _ back: [UInt8]) -> [ChainLabel] {
    var state = (0..<7).max { scores[$0] < scores[$1] } ?? 0
    var labels = [ChainLabel](repeating: .outside, count: context.window.count)
    for index in labels.indices.reversed() {
      labels[index] = ChainLabel(rawValue: UInt8(Self.label(state))) ?? .outside
      state = Int(back[index * 7 + state])
    }
    return labels
  }
}
