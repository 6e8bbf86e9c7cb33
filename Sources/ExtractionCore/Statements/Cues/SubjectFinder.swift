/// Finds who does a cue: the noun phrase left of it, right of it, or that of the cue before.
struct SubjectFinder {
  let passage: Passage

  private var tokens: [Token] { passage.tokens }

  /// Gives the cue its subject. False where a verb without one is no cue.
  func attach(to cue: inout Cue, after previous: Cue?) -> Bool {
    let sentence = passage.sentence(of: cue.head)
    var left = cue.range.lowerBound - 1
    while left >= sentence.lowerBound,
      tokens[left].wordClass == .adverb || tokens[left].wordClass == .auxiliary
    {
      left -= 1
    }
    if cue.takesComma, let opening = asClause(of: cue.head, in: sentence) {
      cue.subject = phrase(after: opening + 1)
      cue.opening = opening
      return cue.subject != nil
    }
    let isParticiple = tokens[cue.head].suffixIsParticiple
    guard left >= sentence.lowerBound else { return invert(&cue) }
    switch tokens[left].wordClass {
    case .comma:
      if isParticiple { return share(&cue, with: previous, participle: true) }
      return inverted(&cue) || appositive(&cue, comma: left, in: sentence)
        || share(&cue, with: previous)
    case .mark, .terminal, .apostrophe: return inverted(&cue)
    case .dash where tokens[left].word == Signs.closeBracket:
      return bracketed(&cue, left, in: sentence)
    case .dash: return inverted(&cue)
    case .conjunction: return share(&cue, with: previous)
    case .relative, .that: return antecedent(&cue, of: left, in: sentence)
    default:
      if isParticiple, !tokens[cue.head - 1].traits.contains(.be) { return false }
      if cue.takesComma, inverted(&cue, afterLead: left + 1, in: sentence) { return true }
      cue.subject = phrase(before: left + 1, in: sentence)
      takeAuxiliary(before: left, into: &cue)
      return cue.subject != nil
    }
  }

  /// The „wie“ of „wie Merkel in Berlin mitteilte“, where the verb ends the clause.
  private func asClause(of head: Int, in sentence: Range<Int>) -> Int? {
    guard head + 1 < sentence.upperBound, tokens[head + 1].wordClass.isPunctuation else {
      return nil
    }
    var index = head - 1
    while index >= max(sentence.lowerBound, head - 20) {
      if tokens[index].quote != .outside { return nil }
      if tokens[index].traits.contains(.comparison) {
        let isFirst = index == sentence.lowerBound
        return isFirst || tokens[index - 1].wordClass == .comma ? index : nil
      }
      index -= 1
    }
    return nil
  }

  /// „a-t-il déclaré“: the auxiliary that the pronoun hangs on belongs to the cue.
  private func takeAuxiliary(before pronoun: Int, into cue: inout Cue) {
    guard let subject = cue.subject, subject == pronoun..<pronoun + 1, pronoun > 0,
      tokens[pronoun].wordClass == .pronoun, tokens[pronoun - 1].wordClass == .auxiliary
    else { return }
    let gap = tokens[pronoun].range.lowerBound - tokens[pronoun - 1].range.upperBound
    if gap <= 3, passage.tokens[pronoun].traits.contains(.clitic) {
      cue.range = pronoun - 1..<cue.range.upperBound
    }
  }

  private func inverted(
    _ cue: inout Cue, afterLead end: Int, in sentence: Range<Int>
  ) -> Bool {
    if bracketedByAuxiliary(&cue, in: sentence) { return true }
    return standsAfterLead(end, in: sentence) && inverted(&cue)
  }

  /// „Merkel hat in Berlin gesagt“, „Zuletzt hatte Merkel in Berlin gesagt“: the participle ends what
  /// the auxiliary opens, and the subject stands beside that.
  private func bracketedByAuxiliary(_ cue: inout Cue, in sentence: Range<Int>) -> Bool {
    var index = cue.head - 1
    let limit = max(sentence.lowerBound, cue.head - 25)
    while index > limit, tokens[index].wordClass != .auxiliary {
      if tokens[index].wordClass.isPunctuation || tokens[index].quote != .outside { return false }
      index -= 1
    }
    guard index >= limit, tokens[index].wordClass == .auxiliary, index < cue.head - 1,
      let subject = phrase(before: index, in: sentence) ?? phrase(after: index + 1, reach: 10)
    else { return false }
    cue.subject = subject
    return true
  }

  /// „In Berlin sagte Merkel“: where the verb comes second, what stands before it need not be the
  /// subject. A lead-in starts with a preposition or an adverb.
  private func standsAfterLead(_ end: Int, in sentence: Range<Int>) -> Bool {
    let first = tokens[sentence.lowerBound].wordClass
    return end - sentence.lowerBound <= 12 && (first == .preposition || first == .adverb)
  }

  private func invert(_ cue: inout Cue) -> Bool {
    inverted(&cue)
  }

  /// “…,” said Putin.
  private func inverted(_ cue: inout Cue) -> Bool {
    guard let subject = phrase(after: cue.range.upperBound), !isOblique(subject) else {
      return false
    }
    cue.subject = subject
    cue.isInverted = true
    return true
  }

  /// X said A, but stressed B.
  private func share(_ cue: inout Cue, with previous: Cue?, participle: Bool = false) -> Bool {
    guard let previous, tokens[previous.head].sentence == tokens[cue.head].sentence,
      let subject = previous.subject
    else { return false }
    cue.subject = subject
    cue.sharesSubject = true
    cue.isParticiple = participle
    return true
  }

  /// Peskov, the Kremlin's spokesman, said.
  private func appositive(_ cue: inout Cue, comma: Int, in sentence: Range<Int>) -> Bool {
    var index = comma - 1
    let limit = max(sentence.lowerBound, comma - 25)
    while index > limit, tokens[index].wordClass != .comma {
      if tokens[index].quote == .mark { return false }
      index -= 1
    }
    guard index > limit, tokens[index].wordClass == .comma else { return false }
    cue.subject = phrase(before: index, in: sentence)
    return cue.subject != nil
  }

  /// Dmitry Peskov (pictured) said.
  private func bracketed(_ cue: inout Cue, _ close: Int, in sentence: Range<Int>) -> Bool {
    var index = close - 1
    while index > max(sentence.lowerBound, close - 12), tokens[index].word != Signs.openBracket {
      index -= 1
    }
    guard index > sentence.lowerBound, tokens[index].word == Signs.openBracket else { return false }
    cue.subject = phrase(before: index, in: sentence)
    return cue.subject != nil
  }

  /// Kyiv and its backers, who insist.
  private func antecedent(_ cue: inout Cue, of relative: Int, in sentence: Range<Int>) -> Bool {
    var end = relative
    if end > sentence.lowerBound, tokens[end - 1].wordClass == .comma { end -= 1 }
    guard tokens[relative].traits.contains(.personal) else { return false }
    cue.subject = phrase(before: end, in: sentence)
    return cue.subject != nil
  }

  /// The noun phrase that ends before a token.
  func phrase(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard end > sentence.lowerBound else { return nil }
    if tokens[end - 1].wordClass == .pronoun {
      return tokens[end - 1].traits.contains(.expletive) ? nil : end - 1..<end
    }
    var start = end
    let limit = max(sentence.lowerBound, end - 20)
    while start > limit, extends(leftTo: start - 1, in: sentence, end: end) { start -= 1 }
    return trimmed(start..<end, in: sentence)
  }

  private func extends(leftTo index: Int, in sentence: Range<Int>, end: Int) -> Bool {
    let token = tokens[index]
    guard token.quote != .long, token.quote != .mark else { return false }
    switch token.wordClass {
    case .name, .firstCapital, .role, .determiner, .other, .plural, .number, .possessive,
      .apostrophe:
      return !isVerbBetween(index, end)
    case .past, .participle:
      return index > sentence.lowerBound && tokens[index - 1].wordClass == .determiner
    case .preposition:
      return index > sentence.lowerBound && joins(index) && isNounLike(tokens[index - 1])
    case .conjunction:
      return token.traits.contains(.coordinator) && index > sentence.lowerBound
        && isNounLike(tokens[index - 1])
        && startsClause(before: index, in: sentence)
    default:
      return false
    }
  }

  /// A determiner ends the phrase to its left, unless a preposition or "and" leads on.
  private func isVerbBetween(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = tokens[index + 1].wordClass
    guard next == .determiner else { return false }
    return tokens[index].wordClass != .determiner
  }

  private func joins(_ index: Int) -> Bool {
    tokens[index].traits.contains(.joiner)
  }

  private func isNounLike(_ token: Token) -> Bool {
    switch token.wordClass {
    case .name, .firstCapital, .role, .plural, .other: token.quote == .outside
    default: false
    }
  }

  /// Whether "A and B" before a verb is one subject: nothing but nouns back to the clause's start.
  private func startsClause(before index: Int, in sentence: Range<Int>) -> Bool {
    var start = index - 1
    while start >= sentence.lowerBound {
      switch tokens[start].wordClass {
      case .name, .firstCapital, .role, .plural, .other, .determiner, .possessive: start -= 1
      case .comma, .that, .conjunction, .relative, .mark, .punctuation, .dash: return true
      default: return tokens[start].traits.contains(.agent)
      }
    }
    return true
  }

  /// Without what leads in: "On Friday" before the name.
  private func trimmed(_ range: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound,
      tokens[start].wordClass == .possessive || tokens[start].wordClass == .apostrophe
        || (tokens[start].traits.contains(.time) && start + 1 < range.upperBound)
    {
      start += 1
    }
    let phrase = start..<range.upperBound
    return isSpeaker(phrase) && !isOblique(phrase) ? phrase : nil
  }

  /// „dem Minister“ is nobody's subject.
  private func isOblique(_ phrase: Range<Int>) -> Bool {
    tokens[phrase.lowerBound].traits.contains(.oblique)
  }

  /// Whether somebody can be meant: a name, a role, a group, or a noun with its article.
  private func isSpeaker(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last else { return false }
    if tokens[last].traits.contains(.time) { return false }
    return phrase.contains { index in
      let token = tokens[index]
      return token.wordClass == .name || token.wordClass == .role
        || token.wordClass == .firstCapital
        || !token.traits.isDisjoint(with: [.group, .body, .place])
        || (token.wordClass == .determiner && phrase.count > 1)
    } || tokens[last].wordClass == .plural
  }

  /// The noun phrase that starts at a token: after "by", "according to", or an inverted cue.
  func phrase(after start: Int, reach: Int = 14) -> Range<Int>? {
    guard start < tokens.count else { return nil }
    let limit = min(passage.sentence(of: min(start, tokens.count - 1)).upperBound, start + reach)
    if tokens[start].wordClass == .pronoun {
      return tokens[start].quote == .outside && !tokens[start].traits.contains(.expletive)
        ? start..<start + 1 : nil
    }
    var end = start
    while end < limit, extends(rightTo: end, from: start) { end += 1 }
    while end > start, !isNounLike(tokens[end - 1]), tokens[end - 1].wordClass != .number {
      end -= 1
    }
    guard end > start else { return nil }
    return isSpeaker(start..<end) ? start..<end : nil
  }

  private func extends(rightTo index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    guard token.quote == .outside else { return false }
    switch token.wordClass {
    case .name, .firstCapital, .role, .other, .plural, .number, .possessive, .apostrophe:
      return true
    case .determiner:
      return index == start || tokens[index - 1].wordClass == .preposition
        || tokens[index - 1].wordClass == .conjunction || tokens[index - 1].wordClass == .determiner
    case .past, .participle: return index > start && tokens[index - 1].wordClass == .determiner
    case .preposition:
      return index > start && token.traits.contains(.tail)
    case .conjunction: return token.traits.contains(.coordinator) && index > start
    default: return false
    }
  }
}
