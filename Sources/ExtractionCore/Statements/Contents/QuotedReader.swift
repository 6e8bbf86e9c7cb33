/// Reads the quotations beside a cue.
struct QuotedReader {
  let passage: Passage
  let cue: Cue
  let ends: ClauseEnds

  private var tokens: [Token] { passage.tokens }

  /// What the cue says word for word, if a quotation stands beside it.
  func reading() -> Reading? {
    guard !cue.frame.isDisjoint(with: [.quote, .clause, .bare]) else { return nil }
    if let before = before() { return before }
    return after()
  }

  private func make(_ content: [Range<Int>], _ rule: Statement.Rule, isDirect: Bool) -> Reading {
    Reading(
      head: cue.head, cue: cue.range, source: cue.subject, content: content, isDirect: isDirect,
      confidence: isDirect ? 0.95 : 0.85, rule: rule)
  }

  /// “A,” he said. “B.”
  private func before() -> Reading? {
    guard !cue.sharesSubject || cue.isInverted else { return nil }
    var mark = cue.extent.lowerBound - 1
    if mark >= 0, tokens[mark].wordClass == .dash, !passage.isClosing(mark) { mark -= 1 }
    if mark >= 0, tokens[mark].wordClass == .comma || tokens[mark].wordClass == .terminal {
      mark -= 1
    }
    guard mark >= 0, passage.isClosing(mark), tokens[mark].sentence == tokens[cue.head].sentence
    else { return nil }
    let quotation = tokens[mark].quotation
    let range = passage.tokens(ofQuotation: quotation, around: mark)
    let sentence = passage.sentence(of: cue.head)
    let lead = Range(from: sentence.lowerBound, to: range.lowerBound)
    if lead.count > 2, passage.quotations[quotation].words < 12, !hasCue(in: lead) {
      let start = ends.withoutLeadIn(sentence.lowerBound..<mark)
      return make([Range(from: start, to: mark + 1)] + following(), .clauseBefore, isDirect: false)
    }
    guard passage.quotations[quotation].words > 1 else { return nil }
    return make([inner(range)] + following(), .quotationBefore, isDirect: true)
  }

  private func hasCue(in range: Range<Int>) -> Bool {
    ends.cues.contains { range.contains($0.head) }
  }

  /// The tokens inside the marks.
  private func inner(_ range: Range<Int>) -> Range<Int> {
    let start = passage.isOpening(range.lowerBound) ? range.lowerBound + 1 : range.lowerBound
    let end = passage.isClosing(range.upperBound - 1) ? range.upperBound - 1 : range.upperBound
    return start..<max(start, end)
  }

  /// The quotation that goes on right after the attribution.
  private func following() -> [Range<Int>] {
    var index = cue.extent.upperBound
    let limit = min(tokens.count, index + 14)
    while index < limit {
      if passage.isOpening(index) {
        guard index > 0, tokens[index - 1].wordClass.isPunctuation else { return [] }
        let range = passage.tokens(ofQuotation: tokens[index].quotation, around: index)
        return passage.quotations[tokens[index].quotation].words > 1 ? [inner(range)] : []
      }
      if tokens[index].wordClass == .speechVerb { return [] }
      if tokens[index].wordClass == .terminal, index + 1 < limit, !passage.isOpening(index + 1) {
        return []
      }
      index += 1
    }
    return []
  }

  /// He said: “A.”
  private func after() -> Reading? {
    var index = cue.isInverted ? cue.extent.upperBound : cue.range.upperBound
    let sentence = passage.sentence(of: cue.head)
    let start = index
    while index < min(sentence.upperBound, start + 16) {
      if passage.isOpening(index) { return opening(at: index, from: start) }
      switch tokens[index].wordClass {
      case .that, .terminal, .speechVerb, .auxiliary, .relative: return nil
      default: index += 1
      }
    }
    return nil
  }

  private func opening(at mark: Int, from start: Int) -> Reading? {
    let before = tokens[mark - 1]
    let isIntroduced =
      mark == start || before.wordClass == .comma || before.word == Signs.colon
      || before.wordClass == .adverb
    guard isIntroduced else { return nil }
    let range = passage.tokens(ofQuotation: tokens[mark].quotation, around: mark)
    let sentence = passage.sentence(of: cue.head)
    let tail = Range(from: range.upperBound, to: sentence.upperBound)
    let goesOn = tail.contains { !tokens[$0].wordClass.isPunctuation }
    if goesOn, before.wordClass != .comma, before.word != ":" {
      return make([Range(from: mark, to: ends.end(from: mark))], .clause, isDirect: false)
    }
    guard passage.quotations[tokens[mark].quotation].words > 1 else { return nil }
    return make([inner(range)] + next(after: range), .quotationAfter, isDirect: true)
  }

  /// A further quotation that follows at once: “A.” “B.”
  private func next(after range: Range<Int>) -> [Range<Int>] {
    let index = range.upperBound
    guard index < tokens.count, passage.isOpening(index) else { return [] }
    return [inner(passage.tokens(ofQuotation: tokens[index].quotation, around: index))]
  }
}
