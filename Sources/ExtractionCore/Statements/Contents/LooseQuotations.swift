/// Quotations that no cue claims: a transcript's "NAME: …", what follows a colon, a block quotation
/// with its name below, a speech that goes on.
struct LooseQuotations {
  let passage: Passage
  /// The passage before, which may end with a colon.
  let previous: Passage?
  /// The passage after, which may be a line with the name.
  let next: Passage?

  private var tokens: [Token] { passage.tokens }

  func candidates(beside claimed: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < tokens.count {
      let number = tokens[index].quotation
      guard number >= 0 else {
        index += 1
        continue
      }
      let range = passage.tokens(ofQuotation: number, around: index)
      if passage.quotations[number].words >= 1, !isClaimed(passage.quotations[number], claimed) {
        result += candidates(range, hasSpeaker: !claimed.isEmpty || !result.isEmpty)
      }
      index = range.upperBound
    }
    return result
  }

  private func isClaimed(_ quotation: Quotation, _ claimed: [Candidate]) -> Bool {
    claimed.contains { $0.spans.contains { $0.overlaps(quotation.inner) } }
  }

  private func candidates(_ range: Range<Int>, hasSpeaker: Bool) -> [Candidate] {
    let content = inner(range)
    let labelled = TranscriptLabels(passage: passage).turns(in: content)
    if !labelled.isEmpty {
      return labelled.compactMap { make($0.content, source: $0.label, .label) }
    }
    let isWhole = range.lowerBound == 0 && range.upperBound >= tokens.count - 1
    let words = passage.quotations[tokens[range.lowerBound].quotation].words
    if words >= 4, let (source, offset) = named(range, isWhole: isWhole) {
      var candidate = make(content, source: source, .label)
      candidate?.sourceOffset = offset
      return candidate.map { [$0] } ?? []
    }
    return rule(range, words, isWhole: isWhole, hasSpeaker: hasSpeaker)
      .flatMap { make(content, source: nil, $0) }.map { [$0] } ?? []
  }

  /// Whether a quotation without a name goes on with what its speaker said, is somebody's turn, or is
  /// no statement.
  private func rule(
    _ range: Range<Int>, _ words: Int, isWhole: Bool, hasSpeaker: Bool
  ) -> Statement.Rule? {
    let isTurn = isTurn(range)
    let answers = isTurn && range.lowerBound > 0 && passage.isClosing(range.lowerBound - 1)
    if !answers, words >= 4, isWhole || (hasSpeaker && words >= 6) { return .carry }
    return isTurn ? .turn : nil
  }

  /// A sentence of its own in a dialogue of three or more: nobody says whose turn it is.
  private func isTurn(_ range: Range<Int>) -> Bool {
    guard passage.quotations.count >= 3 || range.count >= 9, range.count > 3,
      passage.isClosing(range.upperBound - 1),
      [.terminal, .dash].contains(tokens[range.upperBound - 2].wordClass)
    else { return false }
    let isStart =
      range.lowerBound == 0 || tokens[range.lowerBound - 1].wordClass == .terminal
      || passage.isClosing(range.lowerBound - 1)
    let isEnd =
      range.upperBound == tokens.count || tokens[range.upperBound].isCapitalized
      || passage.isOpening(range.upperBound)
    return isStart && isEnd
  }

  /// Who is named right before or right after, and in which passage.
  private func named(_ range: Range<Int>, isWhole: Bool) -> (source: Range<Int>, offset: Int)? {
    if let name = signature(after: range) ?? attribution(after: range) { return (name, 0) }
    if isWhole, let next,
      let name = Self.name(after: 0, in: next, most: 20) ?? Self.signature(of: next)
    {
      return (name, 1)
    }
    if range.lowerBound > 1, tokens[range.lowerBound - 1].word == Signs.colon {
      return Introducer(passage: passage).source(before: range.lowerBound - 1).map { ($0, 0) }
    }
    guard range.lowerBound == 0, let previous, previous.tokens.last?.word == Signs.colon else {
      return nil
    }
    return Introducer(passage: previous).source(before: previous.tokens.count - 1).map { ($0, -1) }
  }

  /// The tokens inside the marks.
  private func inner(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound + (passage.isOpening(range.lowerBound) ? 1 : 0)
    let end = range.upperBound - (passage.isClosing(range.upperBound - 1) ? 1 : 0)
    return Range(from: start, to: end)
  }

  /// “…” — Anna Berg
  private func signature(after range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound == 0 || tokens[range.lowerBound - 1].wordClass == .terminal,
      range.upperBound < tokens.count
    else { return nil }
    return Self.name(after: range.upperBound, in: passage, most: 14)
  }

  /// “…,” remembered Anna Berg; “…,” the ruling said: a verb that no table knows.
  private func attribution(after range: Range<Int>) -> Range<Int>? {
    let start = range.upperBound
    guard start + 1 < tokens.count, range.count > 3, passage.isClosing(start - 1),
      tokens[start].sentence == tokens[start - 1].sentence,
      tokens[start - 2].wordClass == .comma || tokens[start - 2].wordClass == .terminal
    else { return nil }
    let finder = SubjectFinder(passage: passage)
    if isVerb(start), let name = finder.phrase(after: start + 1) { return name }
    guard let name = finder.phrase(after: start), name.upperBound < tokens.count,
      isVerb(name.upperBound)
    else { return nil }
    return name
  }

  private func isVerb(_ index: Int) -> Bool {
    guard !tokens[index].isCapitalized else { return false }
    switch tokens[index].wordClass {
    case .past, .speechVerb, .plural: return true
    default: return false
    }
  }

  /// The name after a dash that ends a passage.
  private static func name(after dash: Int, in passage: Passage, most: Int) -> Range<Int>? {
    let tokens = passage.tokens
    guard let first = tokens[dash...].first, first.wordClass == .dash, first.word != Signs.colon,
      (2...most).contains(tokens.count - dash)
    else { return nil }
    var end = dash + 1
    while end < tokens.count, tokens[end].isCapitalized, end < dash + 5 { end += 1 }
    let isOver = end == tokens.count || tokens[end].wordClass.isPunctuation
    return end > dash + 1 && isOver ? dash + 1..<end : nil
  }

  /// The name in a line that is nothing but a signature: "Anna Berg, professor of law".
  private static func signature(of passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    guard !passage.isTitle, (4...24).contains(tokens.count), passage.quotations.isEmpty,
      let comma = tokens.firstIndex(where: { $0.wordClass == .comma }), (2...4).contains(comma),
      tokens[..<comma].allSatisfy({ [.name, .firstCapital].contains($0.wordClass) }),
      !tokens.contains(where: { [.past, .auxiliary, .speechVerb].contains($0.wordClass) }),
      tokens.dropLast().allSatisfy({ $0.wordClass != .terminal })
    else { return nil }
    return 0..<comma
  }

  private func make(
    _ content: Range<Int>, source: Range<Int>?, _ rule: Statement.Rule
  ) -> Candidate? {
    guard !content.isEmpty else { return nil }
    let start = content.lowerBound
    let reading = Reading(
      head: start, cue: start..<start, source: source, content: [content], isDirect: true,
      confidence: source == nil ? 0.5 : 0.8, rule: rule)
    return CandidateMaker(passage: passage).candidate(reading)
  }
}
