/// A regular expression as instructions of a non-deterministic automaton (Thompson 1968).
struct RegexProgram: Sendable {
  /// The most instructions: counted repetitions unfold, and `(a{1000}){1000}` must not.
  static let longest = 2000

  /// One step.
  enum Instruction: Sendable {
    /// Take a character of a set.
    case take(Int)
    /// Go on at both places, the first one preferred.
    case split(Int, Int)
    /// Go on there.
    case jump(Int)
    /// Go on where the place is such.
    case assert(RegexSyntax.Assertion)
    /// Found.
    case match
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []

  /// Compiles a tree; nil where it grows over ``longest``.
  init?(_ syntax: RegexSyntax) {
    guard add(syntax) else { return nil }
    instructions.append(.match)
  }

  private mutating func add(_ syntax: RegexSyntax) -> Bool {
    guard instructions.count < Self.longest else { return false }
    switch syntax {
    case .set(let set):
      sets.append(set)
      instructions.append(.take(sets.count - 1))
      return true
    case .sequence(let all): return all.allSatisfy { add($0) }
    case .choice(let all): return add(choice: all[...])
    case .assertion(let assertion):
      instructions.append(.assert(assertion))
      return true
    case .repetition(let inner, let least, let most, let isGreedy):
      return add(inner, least: least, most: most, isGreedy: isGreedy)
    }
  }

  private mutating func add(choice all: ArraySlice<RegexSyntax>) -> Bool {
    var ends: [Int] = []
    for (index, one) in all.enumerated() {
      let isLast = index == all.count - 1
      let split = instructions.count
      if !isLast { instructions.append(.split(split + 1, 0)) }
      guard add(one) else { return false }
      guard !isLast else { break }
      ends.append(instructions.count)
      instructions.append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for end in ends { instructions[end] = .jump(instructions.count) }
    return true
  }

  private mutating func add(
    _ inner: RegexSyntax, least: Int, most: Int?, isGreedy: Bool
  ) -> Bool {
    for _ in 0..<least {
      guard add(inner) else { return false }
    }
    guard let most else { return addLoop(inner, isGreedy: isGreedy) }
    var splits: [Int] = []
    for _ in least..<max(most, least) {
      splits.append(instructions.count)
      instructions.append(.jump(0))
      guard add(inner) else { return false }
    }
    for split in splits { join(split, to: instructions.count, isGreedy: isGreedy) }
    return true
  }

  private mutating func addLoop(_ inner: RegexSyntax, isGreedy: Bool) -> Bool {
    let split = instructions.count
    instructions.append(.jump(0))
    guard add(inner) else { return false }
    instructions.append(.jump(split))
    join(split, to: instructions.count, isGreedy: isGreedy)
    return true
  }

  private mutating func join(_ split: Int, to end: Int, isGreedy: Bool) {
    instructions[split] = isGreedy ? .split(split + 1, end) : .split(end, split + 1)
  }
}
