/// Finds what stands after a name and tells who that is.
struct Apposition {
  let passage: Passage

  private var tokens: [Token] { passage.tokens }

  /// ", the foreign minister," or "(R-Ohio)", without the signs around it.
  func range(after end: Int) -> Range<Int>? {
    guard end + 1 < tokens.count else { return nil }
    if tokens[end].word == Signs.openBracket { return bracketed(end + 1) }
    guard tokens[end].wordClass == .comma else { return nil }
    return apposed(end + 1)
  }

  private func bracketed(_ start: Int) -> Range<Int>? {
    var end = start
    while end < min(tokens.count, start + 5), tokens[end].word != Signs.closeBracket { end += 1 }
    guard end > start, end < tokens.count, tokens[end].word == Signs.closeBracket else {
      return nil
    }
    return start..<end
  }

  /// "a", "the", "its", or a role itself starts it; a comma, a relative or the sentence's end ends it.
  private func apposed(_ start: Int) -> Range<Int>? {
    let first = tokens[start]
    guard first.wordClass == .determiner || first.wordClass == .role || first.wordClass == .other
    else { return nil }
    let limit = min(passage.sentence(of: start - 1).upperBound, start + 12)
    var end = start
    scan: while end < limit {
      switch tokens[end].wordClass {
      case .comma, .terminal, .relative, .dash, .mark, .conjunction, .auxiliary: break scan
      default: end += 1
      }
    }
    let range = Range(from: first.wordClass == .determiner ? start + 1 : start, to: end)
    guard !range.isEmpty, range.contains(where: { tokens[$0].traits.contains(.role) }) else {
      return nil
    }
    return range
  }
}
