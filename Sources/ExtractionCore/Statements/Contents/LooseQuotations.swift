/// Quotations that no cue claims: a transcript's "NAME: …", a block quotation, a speech that goes on.
struct LooseQuotations {
  let passage: Passage

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
      let quotation = passage.quotations[number]
      if quotation.words >= 4, !isClaimed(quotation, claimed),
        isSpeech(range, quotation, hasSpeaker: !claimed.isEmpty)
      {
        if let candidate = candidate(range) { result.append(candidate) }
      }
      index = range.upperBound
    }
    return result
  }

  private func isClaimed(_ quotation: Quotation, _ claimed: [Candidate]) -> Bool {
    claimed.contains { $0.spans.contains { $0.overlaps(quotation.inner) } }
  }

  /// A whole paragraph, or a long quotation beside somebody's words: not a slogan, not a title.
  private func isSpeech(_ range: Range<Int>, _ quotation: Quotation, hasSpeaker: Bool) -> Bool {
    let isWhole = range.lowerBound == 0 && range.upperBound >= passage.tokens.count - 1
    return isWhole || (quotation.words >= 8 && hasSpeaker)
  }

  private func candidate(_ range: Range<Int>) -> Candidate? {
    var start = range.lowerBound
    if passage.isOpening(start) { start += 1 }
    var end = range.upperBound
    if end > start, passage.isClosing(end - 1) { end -= 1 }
    guard start < end else { return nil }
    let reading = Reading(
      head: start, cue: start..<start, source: nil, content: [start..<end], isDirect: true,
      confidence: 0.5, rule: .carry)
    return CandidateMaker(passage: passage).candidate(reading)
  }
}
