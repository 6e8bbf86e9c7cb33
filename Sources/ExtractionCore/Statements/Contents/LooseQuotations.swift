/// Quotations that no cue claims: a transcript's "NAME: …", a block quotation with its name below, a
/// speech that goes on.
struct LooseQuotations {
  let passage: Passage
  /// The passage after, which may be a line with the name.
  let next: Passage?

  func candidates(beside claimed: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < passage.tokens.count {
      let number = passage.tokens[index].quotation
      guard number >= 0 else {
        index += 1
        continue
      }
      let range = passage.tokens(ofQuotation: number, around: index)
      if passage.quotations[number].words >= 4, !isClaimed(passage.quotations[number], claimed),
        let candidate = candidate(range, hasSpeaker: !claimed.isEmpty || !result.isEmpty)
      {
        result.append(candidate)
      }
      index = range.upperBound
    }
    return result
  }

  private func isClaimed(_ quotation: Quotation, _ claimed: [Candidate]) -> Bool {
    claimed.contains { $0.spans.contains { $0.overlaps(quotation.inner) } }
  }

  private func candidate(_ range: Range<Int>, hasSpeaker: Bool) -> Candidate? {
    let content = inner(range)
    if let label = label(content) {
      return make(label.upperBound + 1..<content.upperBound, source: label, .label)
    }
    let isWhole = range.lowerBound == 0 && range.upperBound >= passage.tokens.count - 1
    if isWhole, let name = signature() {
      var candidate = make(content, source: name, .label)
      candidate?.sourceIsNext = true
      return candidate
    }
    let words = passage.quotations[passage.tokens[range.lowerBound].quotation].words
    guard isWhole || (hasSpeaker && words >= 6) else { return nil }
    return make(content, source: nil, .carry)
  }

  /// The tokens inside the marks.
  private func inner(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound + (passage.isOpening(range.lowerBound) ? 1 : 0)
    let end = range.upperBound - (passage.isClosing(range.upperBound - 1) ? 1 : 0)
    return Range(from: start, to: end)
  }

  /// “KING: He was …”
  private func label(_ content: Range<Int>) -> Range<Int>? {
    var index = content.lowerBound
    while index < content.upperBound, index - content.lowerBound < 5 {
      let token = passage.tokens[index]
      if token.word == Signs.colon, index > content.lowerBound, index + 1 < content.upperBound {
        return content.lowerBound..<index
      }
      guard token.isCapitalized || token.wordClass == .terminal, isShouted(token) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a word is written in capitals only.
  private func isShouted(_ token: Token) -> Bool { token.shape == Self.capitals }
  private static let capitals =
    WordID(hash: WordID.step(WordID.seed, CharacterKind.upper.rawValue)).short

  /// A next line that is a dash and a name.
  private func signature() -> Range<Int>? {
    guard let next, let first = next.tokens.first, first.wordClass == .dash,
      (2...8).contains(next.tokens.count)
    else { return nil }
    var end = 1
    while end < next.tokens.count, next.tokens[end].isCapitalized, end < 5 { end += 1 }
    return end > 1 ? 1..<end : nil
  }

  private func make(
    _ content: Range<Int>, source: Range<Int>?, _ rule: Reading.Rule
  ) -> Candidate? {
    guard !content.isEmpty else { return nil }
    let start = content.lowerBound
    let reading = Reading(
      head: start, cue: start..<start, source: source, content: [content], isDirect: true,
      confidence: source == nil ? 0.5 : 0.8, rule: rule)
    return CandidateMaker(passage: passage).candidate(reading)
  }
}
