import ExtractionCore

/// Finds the topics worth evaluating: those of which an anchor occurs in the document.
struct Presearcher {
  private let topics: CompiledTopics
  private let evaluator: Evaluator
  private var seen: [UInt64]
  private var found: [Int] = []

  init(_ topics: CompiledTopics, _ evaluator: Evaluator) {
    self.topics = topics
    self.evaluator = evaluator
    seen = [UInt64](repeating: 0, count: topics.roots.count / 64 + 1)
  }

  /// The topics to evaluate, in their order.
  mutating func candidates() -> [Int] {
    for topic in topics.unanchored { add(topic) }
    for term in evaluator.reading.occurring { addAll(topics.byTerm[term]) }
    addPairs()
    addLiterals()
    addKeys()
    return found.sorted()
  }

  @inline(__always)
  private mutating func add(_ topic: UInt32) {
    let (word, bit) = (Int(topic >> 6), UInt64(1) << UInt64(topic & 63))
    guard seen[word] & bit == 0 else { return }
    seen[word] |= bit
    found.append(Int(topic))
  }

  @inline(__always)
  private mutating func addAll(_ all: ArraySlice<UInt32>) {
    for topic in all { add(topic) }
  }

  private mutating func addPairs() {
    guard topics.pairs.count > 0 else { return }
    let terms = evaluator.reading.terms
    var first: UInt32 = 0
    for second in terms {
      if first != 0, second != 0, topics.startsPair[Int(first)],
        let pair = topics.pairs.number(first, second)
      {
        addAll(topics.byPair[pair])
      }
      first = second
    }
  }

  private mutating func addLiterals() {
    guard !topics.literals.isEmpty else { return }
    for term in evaluator.literals { addAll(topics.byTerm[term]) }
  }

  private mutating func addKeys() {
    guard !topics.keys.isEmpty else { return }
    var terms: Set<UInt32> = []
    func emit(_ kind: String, _ value: [UInt8]) {
      let term = topics.keys.value(of: Array(kind.utf8) + [0x20] + value)
      if term != 0 { terms.insert(term) }
    }
    let keys = DocumentKeys(
      document: evaluator.reading.document, facts: evaluator.facts, speakers: evaluator.speakers)
    keys.forEach(emit)
    for term in terms { addAll(topics.byTerm[term]) }
  }
}
