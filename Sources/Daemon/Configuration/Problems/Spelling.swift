/// Guesses which of some known words was meant.
public enum Spelling {
  /// The nearest known word, if it is near enough: at most a third of its letters wrong, and never
  /// more than three. A word that one of them starts with is near, too.
  public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().replacing("-", with: "_").utf8.prefix(64))
    var best: (word: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().replacing("-", with: "_").utf8)
      let isBeginning = typed.count >= 3 && letters.starts(with: typed)
      let distance = isBeginning ? 1 : distance(typed, letters)
      guard distance <= allowed(typed.count, letters.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func allowed(_ typed: Int, _ known: Int) -> Int {
    min(3, max(1, max(typed, known) / 3))
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
