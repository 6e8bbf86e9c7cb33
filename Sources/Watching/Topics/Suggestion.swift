/// "Did you mean": the nearest of a few known names.
enum Suggestion {
  /// The name that is at most a third of its letters away, the nearest one; nil where none is.
  static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().utf8.prefix(64))
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.lowercased().utf8)
      let limit = max(1, min(word.count, candidate.count) / 3)
      let isPart =
        candidate.count > 3 && word.count <= candidate.count + 3 && contains(word, candidate)
      let distance = isPart ? 1 : editDistance(word, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    word.count >= part.count
      && (0...(word.count - part.count)).contains { word[$0...].starts(with: part) }
  }

  /// The least number of insertions, deletions, changes and swaps of neighbours (optimal string
  /// alignment).
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
