/// Finds many byte strings in one pass over a text (Aho and Corasick 1975).
///
/// For what words do not serve: the literals of regular expressions and `raw:` terms. Each state
/// keeps its edges in a dictionary-free form: children in a sorted run, failure links beside.
struct LiteralAutomaton: Sendable {
  private var next: [[(byte: UInt8, state: Int32)]] = [[]]
  private var failure: [Int32] = [0]
  private var found: [[UInt32]] = [[]]
  private var root = [Int32](repeating: 0, count: 256)
  private var lengths: [Int] = []

  /// Whether there is nothing to find.
  var isEmpty: Bool { lengths.isEmpty }

  /// Builds the automaton; the numbers of the literals are their places.
  init(_ literals: [[UInt8]] = []) {
    lengths = literals.map(\.count)
    for (number, literal) in literals.enumerated() where !literal.isEmpty {
      found[insert(literal)].append(UInt32(number))
    }
    link()
  }

  private mutating func insert(_ literal: [UInt8]) -> Int {
    var state = 0
    for byte in literal {
      if let child = child(of: state, byte) {
        state = Int(child)
      } else {
        next.append([])
        failure.append(0)
        found.append([])
        next[state].append((byte, Int32(next.count - 1)))
        state = next.count - 1
      }
    }
    return state
  }

  private func child(of state: Int, _ byte: UInt8) -> Int32? {
    next[state].first { $0.byte == byte }?.state
  }

  /// Breadth first: the failure link of a state is where its parent's leads with the same byte.
  private mutating func link() {
    for edge in next[0] { root[Int(edge.byte)] = edge.state }
    var queue = next[0].map { Int($0.state) }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for edge in next[state] {
        let target = step(Int(failure[state]), edge.byte)
        failure[Int(edge.state)] = Int32(target)
        found[Int(edge.state)] += found[target]
        queue.append(Int(edge.state))
      }
    }
  }

  private func step(_ state: Int, _ byte: UInt8) -> Int {
    var state = state
    while state != 0 {
      if let child = child(of: state, byte) { return Int(child) }
      state = Int(failure[state])
    }
    return Int(root[Int(byte)])
  }

  /// Calls with every occurrence: the literal's number and its range.
  func forEachOccurrence(in text: [UInt8], _ body: (UInt32, Range<Int>) -> Void) {
    var state = 0
    for (index, byte) in text.enumerated() {
      state = state == 0 ? Int(root[Int(byte)]) : step(state, byte)
      guard state != 0 else { continue }
      for number in found[state] {
        body(number, index + 1 - lengths[Int(number)]..<index + 1)
      }
    }
  }
}
