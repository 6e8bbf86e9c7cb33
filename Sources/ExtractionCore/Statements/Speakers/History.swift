/// Who spoke where, in the order in which speakers were told.
struct History: Sendable {
  /// A person who spoke: where, in bytes of the text, and in which passage.
  struct Turn: Sendable {
    var place: Int
    var passage: Int
    var person: Int
  }

  private(set) var turns: [Turn] = []
  private var counts: [Int: Int] = [:]
  private var last: [Int: Turn] = [:]

  mutating func append(_ turn: Turn) {
    turns.append(turn)
    counts[turn.person, default: 0] += 1
    last[turn.person] = turn
  }

  /// How often a person spoke.
  func count(of person: Int) -> Int { counts[person] ?? 0 }

  /// Where a person spoke last.
  func lastTurn(of person: Int) -> Turn? { last[person] }

  /// Different persons who spoke last, the latest first.
  func recent(most: Int) -> [Int] {
    var result: [Int] = []
    for turn in turns.suffix(4 * most).reversed() where !result.contains(turn.person) {
      result.append(turn.person)
      if result.count == most { break }
    }
    return result
  }
}
