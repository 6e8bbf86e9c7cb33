/// Turns the labels of a window into ranges of tokens.
struct LabelSpeller {
  let labels: [ChainLabel]
  /// The window's first token.
  let start: Int
  let passage: Passage

  private var tokens: [Token] { passage.tokens }

  /// The one source, without marks around it.
  func source() -> Range<Int>? {
    labels.firstIndex(of: .source).flatMap { trimmed(run(from: $0)) }
  }

  /// The cue's words around its head, without marks around them.
  func cue(around head: Int) -> Range<Int> {
    guard labels[head - start] == .cue else { return head..<head + 1 }
    var first = head - start
    while first > 0, labels[first - 1] == .cue { first -= 1 }
    return trimmed(run(from: first)) ?? head..<head + 1
  }

  /// The pieces of the content that hold a word.
  func content() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < labels.count {
      guard labels[index] == .content else {
        index += 1
        continue
      }
      let run = run(from: index)
      index = run.upperBound - start
      guard run.contains(where: { !isMark($0) }) else { continue }
      if let last = result.last, belongsTogether(last, run) {
        result[result.count - 1] = last.lowerBound..<run.upperBound
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// Whether what stands between two pieces is content too: only marks, or, outside of quotations,
  /// a clause of one sentence. Nothing but its attribution splits a content.
  private func belongsTogether(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let gap = one.upperBound..<other.lowerBound
    if gap.allSatisfy(isMark) { return true }
    return gap.count <= 40
      && tokens[one.upperBound - 1].sentence == tokens[other.lowerBound].sentence
      && (one.upperBound - 1...other.lowerBound).allSatisfy {
        tokens[$0].quote == .outside && [.outside, .content].contains(labels[$0 - start])
      }
  }

  private func isMark(_ token: Int) -> Bool { tokens[token].wordClass.isPunctuation }

  private func trimmed(_ run: Range<Int>) -> Range<Int>? {
    guard let first = run.first(where: { !isMark($0) }), let last = run.last(where: { !isMark($0) })
    else { return run }
    return first..<last + 1
  }

  /// The tokens from a label on that have the same one.
  private func run(from first: Int) -> Range<Int> {
    var end = first + 1
    while end < labels.count, labels[end] == labels[first] { end += 1 }
    return start + first..<start + end
  }
}
