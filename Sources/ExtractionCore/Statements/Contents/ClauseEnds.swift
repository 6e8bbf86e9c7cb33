/// Finds where a cue's content ends.
struct ClauseEnds {
  let passage: Passage
  let cues: [Cue]
  /// The cue's place among the cues.
  let number: Int

  private var tokens: [Token] { passage.tokens }
  private static let asWord: WordID = "as"

  /// The end of the content that starts at a token: the sentence's end without its full stop, or the
  /// place where the next cue of the same sentence takes over.
  func end(from start: Int) -> Int {
    let sentence = passage.sentence(of: start)
    for cue in cues.dropFirst(number + 1) {
      guard cue.head < sentence.upperBound else { break }
      if cue.head > start, let cut = cut(before: cue, from: start) { return cut }
    }
    return withoutStop(sentence.upperBound)
  }

  /// Where another cue ends this content, if it does.
  private func cut(before cue: Cue, from start: Int) -> Int? {
    var edge = cue.extent.lowerBound
    guard edge > start + 1 else { return nil }
    if cue.isParticiple { return tokens[edge - 1].wordClass == .comma ? edge - 1 : nil }
    if cue.sharesSubject {
      while edge > start + 1, tokens[edge - 1].wordClass != .conjunction,
        tokens[edge - 1].wordClass == .adverb || tokens[edge - 1].wordClass == .auxiliary
      {
        edge -= 1
      }
    }
    let before = tokens[edge - 1]
    if before.traits.contains(.contrast), before.wordClass == .conjunction {
      let isAfterComma = edge - 2 > start && tokens[edge - 2].wordClass == .comma
      if before.traits.contains(.coordinator) || before.word == Self.asWord {
        return isAfterComma ? edge - 2 : cue.sharesSubject ? edge - 1 : nil
      }
      return isAfterComma ? edge - 2 : edge - 1
    }
    if before.wordClass == .comma, isParenthetical(cue) { return edge - 1 }
    return nil
  }

  /// …, X said.
  private func isParenthetical(_ cue: Cue) -> Bool {
    let next = cue.extent.upperBound
    guard next < tokens.count else { return true }
    switch tokens[next].wordClass {
    case .comma, .terminal, .preposition: return true
    default: return tokens[next].traits.contains(.time)
    }
  }

  /// Without the full stop; what stands inside quotation marks stays.
  func withoutStop(_ end: Int) -> Int {
    var index = end
    while index > 1, !tokens[index - 1].isQuoted, tokens[index - 1].quote != .mark,
      tokens[index - 1].wordClass == .terminal || tokens[index - 1].wordClass == .comma
        || tokens[index - 1].word == Signs.semicolon
    {
      index -= 1
    }
    return index
  }

  /// Without "However," and "But".
  func withoutLeadIn(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    if start + 1 < range.upperBound, tokens[start + 1].wordClass == .comma,
      !tokens[start].wordClass.isPunctuation
    {
      start += 2
    }
    if start < range.upperBound, tokens[start].traits.contains(.leadIn) {
      start += 1
    }
    return start
  }

  /// Whether a stretch before a cue is a clause of its own, not a lead-in: it has a verb.
  func isWhole(_ range: Range<Int>) -> Bool {
    guard tokens[range.lowerBound].wordClass != .preposition || range.count > 12 else {
      return false
    }
    if let first = tokens[range.lowerBound...].first, first.traits.contains(.hypothesis) {
      return false
    }
    return range.contains {
      tokens[$0].wordClass == .auxiliary || tokens[$0].wordClass == .past
    }
  }

  /// What follows an attribution in the middle: ", Putin said, as the two regions joined".
  func rest(after cue: Cue) -> [Range<Int>] {
    let sentence = passage.sentence(of: cue.head)
    var comma = cue.extent.upperBound
    while comma < sentence.upperBound, tokens[comma].wordClass != .comma {
      if tokens[comma].quote != .outside || comma - cue.head > 12 { return [] }
      comma += 1
    }
    guard comma + 3 < sentence.upperBound else { return [] }
    let next = tokens[comma + 1]
    if next.suffixIsParticiple || next.wordClass == .relative { return [] }
    if next.traits.contains(.contrast), let following = cues.dropFirst(number + 1).first,
      following.head < sentence.upperBound
    {
      return []
    }
    return [Range(from: comma + 1, to: end(from: comma + 1))]
  }
}
