/// Finds the best labels of a window: at most one contiguous source, the head a cue.
///
/// Seven states: nothing, cue, content before the source; the source; nothing, cue, content after it.
/// All seven are scored at once, in the lanes of a vector; the eighth lane is never reached.
struct ChainDecoder {
  let context: ChainContext

  typealias States = SIMD8<Int32>

  static let never: Int32 = -200_000_000
  /// What breaking a hard rule costs: more than any evidence weighs.
  private static let forbidden: Int32 = 20_000
  private static let discouraged: Int32 = 8_000

  /// What a step inside a quotation costs, by the label before (fours) and after: from content to
  /// anything else and back.
  private static let switching =
    SIMD16<Int32>(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0) &* discouraged

  /// The label of each state.
  static let labels = SIMD8<Int32>(0, 2, 3, 1, 0, 2, 3, -1)
  private static let none = States(repeating: never)
  /// What a step inside a quotation costs from content, and from anything else.
  private static let leaving = SIMD8<Int32>(1, 1, 0, 1, 1, 1, 0, 0) &* discouraged
  private static let entering = SIMD8<Int32>(0, 0, 1, 0, 0, 0, 1, 0) &* discouraged

  /// The best labels of the window's tokens, how much the best other ones weigh less, and some others.
  /// - Parameter most: how many others.
  func paths(_ lattice: borrowing Lattice, others most: Int) -> ChainPaths {
    let count = context.window.count
    guard count > 0 else { return ChainPaths() }
    fillForward(lattice, count)
    fillBackward(lattice, count)
    let scores = lattice.forward[count - 1]
    let last = (0..<7).max { scores[$0] < scores[$1] } ?? 0
    var labels = [ChainLabel](repeating: .outside, count: count)
    trace(from: count - 1, last, lattice, &labels)
    var paths = ChainPaths(labels: labels)
    paths.others = turns(from: labels, lattice, &paths.margins).prefix(most).map { turn in
      var other = labels
      trace(from: turn.index, turn.state, lattice, &other)
      traceForward(from: turn.index, turn.state, lattice, &other)
      return (other, turn.loss)
    }
    return paths
  }

  /// The best score of each state at each token, by what stands before it.
  private func fillForward(_ lattice: borrowing Lattice, _ count: Int) {
    var scores = emission(0, lattice)
    for state in 4..<8 { scores[state] = Self.never }
    var back = States()
    lattice.forward[0] = scores
    lattice.back[0] = back
    for index in 1..<max(1, count) {
      scores = step(index, scores, lattice, &back)
      lattice.forward[index] = scores
      lattice.back[index] = back
    }
  }

  /// The best score of what stands behind each token, by its state.
  private func fillBackward(_ lattice: borrowing Lattice, _ count: Int) {
    var scores = States(0, 0, 0, 0, 0, 0, 0, Self.never)
    lattice.backward[count - 1] = scores
    for index in (1..<max(1, count)).reversed() {
      scores = stepBack(index, scores, lattice)
      lattice.backward[index - 1] = scores
    }
  }

  /// The scores of a token's labels, by state.
  @inline(__always)
  func emission(_ index: Int, _ lattice: borrowing Lattice) -> States {
    let scores = lattice.emissions[index]
    let offset = index + context.window.lowerBound - context.head
    var result = Self.byState(scores)
    if offset == 0 {
      result &-= States(1, 0, 1, 1, 1, 0, 1, 0) &* Self.forbidden
    } else if abs(offset) > 6 {
      result &-= States(0, 1, 0, 0, 0, 1, 0, 0) &* Self.forbidden
    }
    return result
  }

  @inline(__always)
  private static func byState(_ scores: SIMD4<Int32>) -> States {
    States(scores[0], scores[2], scores[3], scores[1], scores[0], scores[2], scores[3], never)
  }

  /// The scores of the steps from one label to each state.
  @inline(__always)
  func edges(_ index: Int, from label: Int, _ isInside: Bool, _ lattice: borrowing Lattice)
    -> States
  {
    let all = lattice.edges[index]
    let row = SIMD4<Int32>(
      all[4 * label], all[4 * label + 1], all[4 * label + 2], all[4 * label + 3])
    let steps = Self.byState(row)
    return isInside ? steps &- (label == 3 ? Self.leaving : Self.entering) : steps
  }

  /// The best way into each state, number by number: of the 64 steps only 25 are allowed, so that
  /// vectors would do most of their work for nothing.
  private func step(
    _ index: Int, _ scores: States, _ lattice: borrowing Lattice, _ back: inout States
  ) -> States {
    var edges = lattice.edges[index]
    if isInsideQuotation(index) { edges &-= Self.switching }
    let nothing = Self.step(
      scores, outside: edges[0], source: edges[4], cue: edges[8], content: edges[12])
    let cue = Self.step(
      scores, outside: edges[2], source: edges[6], cue: edges[10], content: edges[14])
    let content = Self.step(
      scores, outside: edges[3], source: edges[7], cue: edges[11], content: edges[15])
    var source = Self.early(scores, outside: edges[1], cue: edges[9], content: edges[13])
    source.offer(scores[3] &+ edges[5], from: 3)
    back = States(
      nothing.early.state, cue.early.state, content.early.state, source.state,
      nothing.late.state, cue.late.state, content.late.state, 0)
    let best = States(
      nothing.early.score, cue.early.score, content.early.score, source.score,
      nothing.late.score, cue.late.score, content.late.score, Self.never)
    let sum = best &+ emission(index, lattice)
    return sum.replacing(with: Self.never, where: sum .< Self.none)
  }

  /// The best way into one state.
  private struct Way {
    var score: Int32
    var state: Int32

    @inline(__always)
    mutating func offer(_ score: Int32, from state: Int32) {
      guard score > self.score else { return }
      self.score = score
      self.state = state
    }
  }

  /// The best ways to a label before the source and after it, the steps to it given by the label that
  /// they come from.
  @inline(__always)
  private static func step(
    _ scores: States, outside: Int32, source: Int32, cue: Int32, content: Int32
  ) -> (early: Way, late: Way) {
    var late = Way(score: never, state: 0)
    late.offer(scores[3] &+ source, from: 3)
    late.offer(scores[4] &+ outside, from: 4)
    late.offer(scores[5] &+ cue, from: 5)
    late.offer(scores[6] &+ content, from: 6)
    return (early(scores, outside: outside, cue: cue, content: content), late)
  }

  @inline(__always)
  private static func early(
    _ scores: States, outside: Int32, cue: Int32, content: Int32
  ) -> Way {
    var way = Way(score: never, state: 0)
    way.offer(scores[0] &+ outside, from: 0)
    way.offer(scores[1] &+ cue, from: 1)
    way.offer(scores[2] &+ content, from: 2)
    return way
  }

  /// Whether a token and the one before it are words of one quotation that the cue stands outside of.
  func isInsideQuotation(_ index: Int) -> Bool {
    let place = index + context.window.lowerBound
    let cell = context.cells[place]
    let last = context.cells[place - 1]
    return cell.quotation >= 0 && cell.quotation == last.quotation && !cell.isMark && !last.isMark
      && cell.quotation != context.cells[context.head].quotation
  }

  private func trace(
    from start: Int, _ state: Int, _ lattice: borrowing Lattice, _ labels: inout [ChainLabel]
  ) {
    var state = state
    for index in (0...start).reversed() {
      labels[index] = ChainLabel(rawValue: UInt8(Self.labels[state])) ?? .outside
      state = Int(lattice.back[index][state])
    }
  }

  private func stepBack(_ index: Int, _ scores: States, _ lattice: borrowing Lattice) -> States {
    let isInside = isInsideQuotation(index)
    let after = scores &+ emission(index, lattice)
    let from = (
      edges(index, from: 0, isInside, lattice) &+ after,
      edges(index, from: 1, isInside, lattice) &+ after,
      edges(index, from: 2, isInside, lattice) &+ after,
      edges(index, from: 3, isInside, lattice) &+ after
    )
    let result = States(
      from.0.lowHalf.max(), from.2.lowHalf.max(), from.3.lowHalf.max(),
      max(from.1[3], from.1.highHalf.max()), from.0.highHalf.max(), from.2.highHalf.max(),
      from.3.highHalf.max(), Self.never)
    let floor = States(repeating: Self.never / 2)
    return result.replacing(with: floor, where: result .< floor)
  }
}
