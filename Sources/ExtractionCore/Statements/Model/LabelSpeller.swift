/// Turns the labels of a window into ranges of tokens.
struct LabelSpeller {
  let labels: [ChainLabel]
  /// The window's first token.
  let start: Int
  let passage: Passage

  private var tokens: [Token] { passage.tokens }

  /// The one source, without marks around it.
  func source() -> Range<Int>? {
    runs(of: .source).first.flatMap { trimmed($0) }
  }

  /// The cue's words around its head, without marks around them.
  func cue(around head: Int) -> Range<Int> {
    runs(of: .cue).first { $0.contains(head) }.flatMap { trimmed($0) } ?? head..<head + 1
  }

  /// The pieces of the content that hold a word.
  func content() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for run in runs(of: .content) where run.contains(where: { !isMark($0) }) {
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

  private func runs(of label: ChainLabel) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (index, other) in labels.enumerated() where other == label {
      if let last = result.last, last.upperBound == start + index {
        result[result.count - 1] = last.lowerBound..<start + index + 1
      } else {
        result.append(start + index..<start + index + 1)
      }
    }
    return result
  }
}
