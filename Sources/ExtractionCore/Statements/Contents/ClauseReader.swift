/// Reads by rule what the cues of a passage say.
struct ClauseReader {
  let passage: Passage
  let cues: [Cue]

  private var tokens: [Token] { passage.tokens }

  /// One reading for each cue that says something, in order; none lies inside another one's content.
  func readings() -> [Reading] {
    var result: [Reading] = []
    for (number, cue) in cues.enumerated() {
      if let last = result.last, last.content.contains(where: { $0.contains(cue.head) }) {
        continue
      }
      if let reading = reading(of: cue, number: number) { result.append(reading) }
    }
    return result
  }

  /// What one cue says, wherever it stands.
  func reading(number: Int) -> Reading? { reading(of: cues[number], number: number) }

  private func reading(of cue: Cue, number: Int) -> Reading? {
    if cue.frame.contains(.according) { return according(cue) }
    if let opening = cue.opening { return asClause(cue, opening) }
    if cue.isPassive { return passive(cue) }
    let ends = ClauseEnds(passage: passage, cues: cues, number: number)
    if let reading = QuotedReader(passage: passage, cue: cue, ends: ends).reading() {
      return reading
    }
    return after(cue, ends) ?? before(cue, ends)
  }

  private func make(
    _ cue: Cue, _ content: [Range<Int>], _ rule: Statement.Rule, _ confidence: Double
  ) -> Reading? {
    let pieces = content.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return nil }
    return Reading(
      head: cue.head, cue: cue.range, source: cue.subject, content: pieces, confidence: confidence,
      rule: rule)
  }

  /// said that …; said …; urged … to; rejected …
  private func after(_ cue: Cue, _ ends: ClauseEnds) -> Reading? {
    let start = cue.isInverted ? cue.extent.upperBound : cue.range.upperBound
    let opening = ClauseOpening(passage: passage, cue: cue)
    if let that = opening.that(from: start) {
      return make(cue, [Range(from: that, to: ends.end(from: that))], .clause, 0.9)
    }
    if let clause = opening.bareClause(from: start) {
      return make(cue, [Range(from: clause, to: ends.end(from: clause))], .clause, 0.8)
    }
    if let act = opening.act(from: start) {
      return make(cue, [Range(from: act, to: ends.end(from: act))], .act, 0.6)
    }
    return nil
  }

  /// There are other conditions, Putin added.
  private func before(_ cue: Cue, _ ends: ClauseEnds) -> Reading? {
    guard cue.frame.contains(.bare), !cue.sharesSubject, !cue.isParticiple else { return nil }
    let sentence = passage.sentence(of: cue.head)
    let comma = cue.extent.lowerBound - 1
    guard comma > sentence.lowerBound + 2, tokens[comma].wordClass == .comma else { return nil }
    let start = ends.withoutLeadIn(sentence.lowerBound..<comma)
    guard comma - start >= 3, ends.isWhole(start..<comma) else { return nil }
    return make(cue, [start..<comma] + ends.rest(after: cue), .clauseBefore, 0.85)
  }

  /// According to X, …; …, according to X.
  private func according(_ cue: Cue) -> Reading? {
    guard let subject = cue.subject else { return nil }
    let sentence = passage.sentence(of: cue.head)
    let ends = ClauseEnds(passage: passage, cues: [], number: 0)
    if cue.head - sentence.lowerBound <= 2 {
      var start = subject.upperBound
      while start < sentence.upperBound, tokens[start].wordClass != .comma { start += 1 }
      if cue.takesComma { start = subject.upperBound - 1 }
      guard start + 3 < sentence.upperBound else { return nil }
      return make(cue, [Range(from: start + 1, to: ends.end(from: start + 1))], .according, 0.85)
    }
    var end = cue.head
    if tokens[end - 1].wordClass == .comma { end -= 1 }
    let start = ends.withoutLeadIn(sentence.lowerBound..<end)
    guard end - start >= 3 else { return nil }
    return make(cue, [start..<end], .according, 0.85)
  }

  /// „Wie Merkel mitteilte, …“; „…, wie Merkel mitteilte.“
  private func asClause(_ cue: Cue, _ opening: Int) -> Reading? {
    let sentence = passage.sentence(of: cue.head)
    let ends = ClauseEnds(passage: passage, cues: [], number: 0)
    guard opening > sentence.lowerBound else {
      let start = cue.head + 2
      guard start + 2 < sentence.upperBound else { return nil }
      return make(cue, [Range(from: start, to: ends.end(from: start))], .according, 0.85)
    }
    let start = ends.withoutLeadIn(sentence.lowerBound..<opening - 1)
    guard opening - 1 - start >= 3 else { return nil }
    return make(cue, [start..<opening - 1], .according, 0.85)
  }

  /// The proposal has been rejected by Kyiv.
  private func passive(_ cue: Cue) -> Reading? {
    let sentence = passage.sentence(of: cue.head)
    let object = SubjectFinder(passage: passage).phrase(before: cue.range.lowerBound, in: sentence)
    return object.flatMap { make(cue, [$0], .passive, 0.6) }
  }
}
