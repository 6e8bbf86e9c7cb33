/// `NEAR` and `ONEAR`: two intervals that do not overlap, near enough.
extension Evaluator {
  /// The first pair that is near.
  func firstPair(of node: Node, in scope: Scope) -> (Interval, Interval)? {
    pairs(of: node, in: scope, limit: 1).first
  }

  /// The pairs that are near, the left operand's interval first, at most so many.
  func pairs(of node: Node, in scope: Scope, limit: Int) -> [(Interval, Interval)] {
    let left = intervals(of: node.a, in: scope)
    guard !left.isEmpty else { return [] }
    let right = intervals(of: node.b, in: scope)
    guard !right.isEmpty else { return [] }
    if node.c >= Node.paragraph {
      return pairsInUnits(left, right, units(node.c), isOrdered: node.flag, limit)
    }
    var found = pairsByWords(left, before: right, Int(node.c), limit).map { ($0, $1) }
    if !node.flag, found.count < limit {
      found += pairsByWords(right, before: left, Int(node.c), limit - found.count).map { ($1, $0) }
    }
    return found
  }

  /// The pairs of which the first one ends before the second one starts, with so many words between
  /// at most.
  private func pairsByWords(
    _ first: [Interval], before second: [Interval], _ distance: Int, _ limit: Int
  ) -> [(Interval, Interval)] {
    var found: [(Interval, Interval)] = []
    for interval in first {
      var place = second.partitioningIndex { $0.start >= interval.end }
      while place < second.count, second[place].start - interval.end <= distance {
        found.append((interval, second[place]))
        if found.count >= limit { return found }
        place += 1
      }
    }
    return found
  }

  /// The pairs within one sentence or paragraph.
  private func pairsInUnits(
    _ left: [Interval], _ right: [Interval], _ units: TextUnits, isOrdered: Bool, _ limit: Int
  ) -> [(Interval, Interval)] {
    var byUnit: [UInt32: [Interval]] = [:]
    for interval in right {
      if let unit = units.unit(of: interval) { byUnit[unit, default: []].append(interval) }
    }
    var found: [(Interval, Interval)] = []
    for interval in left {
      guard let unit = units.unit(of: interval), let others = byUnit[unit] else { continue }
      for other in others {
        let isAfter = interval.end <= other.start
        guard isAfter || !isOrdered && other.end <= interval.start else { continue }
        found.append((interval, other))
        if found.count >= limit { return found }
      }
    }
    return found
  }
}
