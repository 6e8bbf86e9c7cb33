/// Words in any order, so many others between at most: `"a b"~5`.
extension Evaluator {
  func slopIntervals(
    _ node: Node, _ index: UInt32, _ scope: Scope, _ limit: Int
  ) -> [Interval] {
    let terms = Array(topics.sequences[Int(node.a)..<Int(node.a + node.b)])
    guard terms.allSatisfy({ reading.frequency($0) > 0 }) else { return [] }
    if terms.count == 2, terms[0] != terms[1], terms.allSatisfy({ topics.isWord[Int($0)] }) {
      return closePairs(terms[0], terms[1], within: Int(node.c), index, scope, limit)
    }
    let window = terms.count + Int(node.c)
    var found: [Interval] = []
    for range in scope.positions {
      let part = Scope(positions: [range], bytes: [])
      let starts = Set(terms).flatMap { term in
        var all: [Int] = []
        forEachPosting(of: term, in: part) {
          all.append($0)
          return true
        }
        return all
      }.sorted()
      for (place, start) in starts.enumerated() where place == 0 || starts[place - 1] != start {
        let limits = start..<min(start + window, range.upperBound)
        guard let end = end(of: terms, in: limits) else { continue }
        found.append(Interval(start: start, end: end, node: index))
        if found.count >= limit { return found }
      }
    }
    return found
  }

  /// Two different words: each place of the first one with its nearest neighbours.
  private func closePairs(
    _ first: UInt32, _ second: UInt32, within distance: Int, _ index: UInt32, _ scope: Scope,
    _ limit: Int
  ) -> [Interval] {
    let others = reading.postings(second)
    var found: [Interval] = []
    for range in scope.positions {
      forEachPosting(of: first, in: Scope(positions: [range], bytes: [])) { position in
        let after = others.firstIndex(atLeast: UInt32(position))
        for place in [after - 1, after] where others.indices.contains(place) {
          let other = Int(others[place])
          guard range.contains(other), abs(other - position) <= distance + 1 else { continue }
          found.append(
            Interval(
              start: min(position, other), end: max(position, other) + 1, node: index))
        }
        return found.count < limit
      }
    }
    return Array(found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.prefix(limit))
  }

  /// The end of the shortest part of a window, from its start, in which every term has a position of
  /// its own, the first one taken.
  private func end(of terms: [UInt32], in window: Range<Int>) -> Int? {
    let part = Scope(positions: [window], bytes: [])
    let places = terms.map { term in
      var all: [Int] = []
      forEachPosting(of: term, in: part) {
        all.append($0)
        return true
      }
      return all
    }
    guard places.allSatisfy({ !$0.isEmpty }), places.contains(where: { $0[0] == window.lowerBound })
    else { return nil }
    let least = places.map { $0[0] }.max() ?? window.lowerBound
    for end in max(least + 1, window.lowerBound + terms.count)...max(window.upperBound, least + 1)
    where end <= window.upperBound {
      let cut = places.map { $0.filter { $0 < end } }
      if Assignment.exists(cut) { return end }
    }
    return nil
  }
}
