/// Finds where a cue's content starts, right of it.
struct ClauseOpening {
  let passage: Passage
  let cue: Cue

  private var tokens: [Token] { passage.tokens }
  private var limit: Int { passage.sentence(of: cue.head).upperBound }

  /// The "that" of the cue, past adverbials and listeners: "said on Thursday that".
  func that(from start: Int) -> Int? {
    guard cue.frame.contains(.clause) else { return nil }
    var index = start
    let last = min(limit, start + 12)
    while index < last {
      let token = tokens[index]
      if token.wordClass == .that, token.quote == .outside {
        return isLeadIn(start..<index) ? index : nil
      }
      switch token.wordClass {
      case .auxiliary, .speechVerb, .mark, .terminal, .relative: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Whether only adverbials stand between a cue and its clause.
  private func isLeadIn(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    if cue.frame.contains(.listener) { return true }
    switch tokens[first].wordClass {
    case .comma, .preposition, .adverb, .to: return true
    default: return range.contains { tokens[$0].traits.contains(.time) } || isTime(range)
    }
  }

  /// "last month", "this week".
  private func isTime(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, let first = range.first else { return false }
    return tokens[first].traits.contains(.recent)
  }

  /// Where a clause without "that" starts.
  func bareClause(from start: Int) -> Int? {
    guard cue.frame.contains(.bare) || cue.frame.contains(.listener) else { return nil }
    let isTelling = tokens[cue.head].frame.contains(.listener)
    var index = isTelling ? afterListener(from: start) : start
    index = afterAdverbials(from: index)
    guard index < limit - 2, startsClause(at: index) else { return nil }
    let followsComma = cue.takesComma && index > start && tokens[index - 1].wordClass == .comma
    guard followsComma || hasVerb(from: index + 1) else { return nil }
    return index
  }

  private func afterListener(from start: Int) -> Int {
    guard start < limit else { return start }
    var index = start
    while index < min(limit, start + 5),
      tokens[index].wordClass == .name
        || !tokens[index].traits.isDisjoint(with: [.listener, .group])
    {
      index += 1
    }
    return index
  }

  private func afterAdverbials(from start: Int) -> Int {
    var index = start
    while index < limit {
      let token = tokens[index]
      if token.wordClass == .adverb || token.traits.contains(.time), token.quote == .outside {
        index += 1
      } else if token.wordClass == .preposition, let end = endOfAdverbial(from: index) {
        index = end
      } else {
        break
      }
    }
    if index > start || cue.takesComma, index < limit, tokens[index].wordClass == .comma {
      index += 1
    }
    return index
  }

  /// After "on Thursday" or "in a statement on Thursday,".
  private func endOfAdverbial(from start: Int) -> Int? {
    var index = start + 1
    while index < min(limit, start + 8) {
      if tokens[index].traits.contains(.time) { return index + 1 }
      if tokens[index].wordClass == .comma { return index }
      if tokens[index].wordClass.isPunctuation { return nil }
      index += 1
    }
    return nil
  }

  private func startsClause(at index: Int) -> Bool {
    let token = tokens[index]
    if passage.isOpening(index) { return true }
    switch token.wordClass {
    case .pronoun, .name, .determiner, .role, .plural, .number, .other, .participle, .that:
      return true
    case .conjunction: return token.traits.contains(.subordinator)
    default: return false
    }
  }

  /// A clause has a verb: an auxiliary or a past form soon after its first word.
  private func hasVerb(from start: Int) -> Bool {
    for index in Range(from: start, to: min(limit, start + 18)) {
      let token = tokens[index]
      if token.wordClass == .auxiliary || token.wordClass == .past { return true }
      if token.wordClass == .speechVerb || token.wordClass == .plural, index > start { return true }
    }
    return false
  }

  /// What an act is done on: "rejected the plan", "urged them to go", "calls for talks".
  func act(from start: Int) -> Int? {
    guard start < limit, tokens[start].wordClass != .comma, tokens[start].wordClass != .terminal
    else { return nil }
    if cue.frame.contains(.preposition) { return start }
    if cue.frame.contains(.infinitive), hasInfinitive(from: start) { return start }
    guard cue.frame.contains(.object) else { return nil }
    switch tokens[start].wordClass {
    case .determiner, .name, .other, .plural, .participle: return start
    default: return passage.isOpening(start) ? start : nil
    }
  }

  private func hasInfinitive(from start: Int) -> Bool {
    for index in Range(from: start, to: min(limit, start + 9)) {
      if tokens[index].wordClass == .to { return true }
      if tokens[index].wordClass.isPunctuation { return false }
    }
    return false
  }
}
