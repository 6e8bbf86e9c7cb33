/// Where clauses of words stand: what `NEAR` works on and alerts show.
extension Evaluator {
  /// The most intervals that one clause gives: beyond it nothing is worth telling.
  static let mostIntervals = 10_000

  /// Whether a term occurs.
  func occurs(_ term: UInt32, in scope: Scope) -> Bool {
    if scope.isWhole { return reading.frequency(term) > 0 }
    let postings = reading.postings(term)
    return scope.positions.contains { range in
      let place = postings.firstIndex(atLeast: UInt32(range.lowerBound))
      return place < postings.endIndex && postings[place] < UInt32(range.upperBound)
    }
  }

  /// The first interval of a clause.
  func firstInterval(of index: UInt32, in scope: Scope) -> Interval? {
    intervals(of: index, in: scope, limit: 1).first
  }

  /// The intervals of a clause, in order, at most so many.
  func intervals(of index: UInt32, in scope: Scope, limit: Int = mostIntervals) -> [Interval] {
    let node = topics.nodes[Int(index)]
    switch node.operation {
    case .term: return termIntervals(node, index, scope, limit)
    case .phrase: return phraseIntervals(node, index, scope, limit)
    case .slop: return slopIntervals(node, index, scope, limit)
    case .mention: return mentionIntervals(node, index, scope, limit)
    case .near:
      return pairs(of: node, in: scope, limit: limit).map { left, right in
        Interval(
          start: min(left.start, right.start), end: max(left.end, right.end), node: index)
      }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    case .or:
      let all = children(node).flatMap { intervals(of: $0, in: scope, limit: limit) }
      return Array(all.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.prefix(limit))
    case .boost: return intervals(of: node.a, in: scope, limit: limit)
    default: return []
    }
  }

  private func termIntervals(
    _ node: Node, _ index: UInt32, _ scope: Scope, _ limit: Int
  ) -> [Interval] {
    var found: [Interval] = []
    forEachPosting(of: node.a, in: scope) { position in
      found.append(Interval(start: position, end: position + 1, node: index))
      return found.count < limit
    }
    return found
  }

  /// Calls with the positions of a term until told to stop.
  func forEachPosting(of term: UInt32, in scope: Scope, _ body: (Int) -> Bool) {
    let postings = reading.postings(term)
    for range in scope.positions {
      var place = postings.firstIndex(atLeast: UInt32(max(range.lowerBound, 0)))
      while place < postings.endIndex, postings[place] < UInt32(range.upperBound) {
        guard body(Int(postings[place])) else { return }
        place += 1
      }
    }
  }

  // MARK: Phrases

  private func phraseIntervals(
    _ node: Node, _ index: UInt32, _ scope: Scope, _ limit: Int
  ) -> [Interval] {
    let terms = topics.sequences[Int(node.a)..<Int(node.a + node.b)]
    return sequenceIntervals(Array(terms), index, scope, limit) { start in
      node.c == 0 || self.hasSurface(self.topics.surfaces[Int(node.c) - 1], at: start, terms.count)
    }
  }

  /// The places where terms stand one after the other, found by the rarest.
  func sequenceIntervals(
    _ terms: [UInt32], _ index: UInt32, _ scope: Scope, _ limit: Int, _ accepts: (Int) -> Bool
  ) -> [Interval] {
    guard
      let rarest = terms.indices.min(by: {
        reading.frequency(terms[$0]) < reading.frequency(terms[$1])
      }), reading.frequency(terms[rarest]) > 0
    else { return [] }
    var found: [Interval] = []
    for range in scope.positions where range.count >= terms.count {
      let inner = range.lowerBound + rarest..<range.upperBound - (terms.count - 1 - rarest)
      let part = Scope(positions: [inner], bytes: [])
      forEachPosting(of: terms[rarest], in: part) { position in
        let start = position - rarest
        if stand(terms, at: start), accepts(start) {
          found.append(Interval(start: start, end: start + terms.count, node: index))
        }
        return found.count < limit
      }
      if found.count >= limit { break }
    }
    return found
  }

  private func stand(_ terms: [UInt32], at start: Int) -> Bool {
    for (offset, term) in terms.enumerated() {
      let isWord = topics.isWord[Int(term)]
      if !reading.stands(term, at: start + offset, isWord: isWord) { return false }
    }
    return true
  }

  private func hasSurface(_ surface: CompiledTopics.Surface, at start: Int, _ count: Int) -> Bool {
    let field = reading.field(of: start)
    let ranges = (start..<start + count).map(reading.range(at:))
    switch surface {
    case .exact(let words):
      let text = reading.text(ofField: field)
      return zip(words, ranges).allSatisfy { ExactWord.isSame($0, text, $1) }
    case .signs(let before, let between, let after):
      let bytes = bytes(ofField: field)
      return bytes[..<ranges[0].lowerBound].suffix(before.count).elementsEqual(before)
        && bytes[ranges[count - 1].upperBound...].prefix(after.count).elementsEqual(after)
        && between.enumerated().allSatisfy { index, signs in
          guard let signs else { return true }
          let gap = bytes[ranges[index].upperBound..<ranges[index + 1].lowerBound]
          return gap.filter { $0 != 0x20 } == signs
        }
    }
  }
}
