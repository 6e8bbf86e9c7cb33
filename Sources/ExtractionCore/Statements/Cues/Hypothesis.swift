/// Tells what is said from what is not: denied, conditional, merely possible.
struct Hypothesis {
  let passage: Passage

  private var tokens: [Token] { passage.tokens }
  private static let until: WordID = "until"

  /// Denied, conditional or possible: "did not say", "would say", "if he says".
  func covers(_ head: Int) -> Bool {
    let start = passage.sentence(of: head).lowerBound
    var index = head - 1
    var steps = 0
    while index >= start, steps < 12 {
      let token = tokens[index]
      if steps < 3, token.traits.contains(.negation) { return true }
      if steps < 2, token.traits.contains(.modal), token.wordClass == .auxiliary { return true }
      if token.traits.contains(.hypothesis), token.word != Self.until { return true }
      if token.wordClass == .comma || token.wordClass.isPunctuation || token.wordClass == .that {
        return isListed(before: index, from: start, head: head)
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// "if Ukraine withdraws its troops, declares that": a list under the "if" before it.
  private func isListed(before comma: Int, from start: Int, head: Int) -> Bool {
    guard tokens[comma].wordClass == .comma, comma == head - 1 else { return false }
    var index = comma - 1
    while index >= max(start, comma - 25) {
      if tokens[index].traits.contains(.hypothesis) { return true }
      if tokens[index].wordClass == .comma || tokens[index].wordClass == .that { return false }
      index -= 1
    }
    return false
  }
}
