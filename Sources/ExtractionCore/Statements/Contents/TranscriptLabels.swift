/// Finds the turns of a transcript inside a quotation: “KING: He was … BERG: I was …”.
struct TranscriptLabels {
  let passage: Passage

  /// Each label with what follows it, if the stretch starts with one.
  func turns(in content: Range<Int>) -> [(label: Range<Int>, content: Range<Int>)] {
    guard let first = label(at: content.lowerBound, before: content.upperBound) else { return [] }
    var labels = [first]
    for index in Range(from: first.upperBound + 1, to: content.upperBound)
    where passage.tokens[index - 1].wordClass == .terminal {
      if let label = label(at: index, before: content.upperBound) { labels.append(label) }
    }
    let ends = labels.dropFirst().map(\.lowerBound) + [content.upperBound]
    return zip(labels, ends).map { ($0, Range(from: $0.upperBound + 1, to: $1)) }
  }

  /// One to four words in capitals and a colon.
  private func label(at start: Int, before end: Int) -> Range<Int>? {
    var index = start
    while index < end, index - start < 5 {
      let token = passage.tokens[index]
      if token.word == Signs.colon, index > start, index + 1 < end { return start..<index }
      guard isShouted(token) || (index > start && token.wordClass == .terminal) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a word is written in capitals only.
  private func isShouted(_ token: Token) -> Bool {
    token.shape == Self.capitals || token.shape == Self.abbreviation
  }

  private static let capitals =
    WordID(hash: WordID.step(WordID.seed, CharacterKind.upper.rawValue)).short
  /// "MS."
  private static let abbreviation =
    WordID(
      hash: WordID.step(
        WordID.step(WordID.seed, CharacterKind.upper.rawValue), CharacterKind.period.rawValue)
    ).short
}
