/// Finds the names of a passage.
struct NameScanner {
  let passage: Passage
  /// The passage's place in the text.
  let number: Int
  /// Words that the text also writes small: no names at a sentence's start.
  let common: WordSet

  private var tokens: [Token] { passage.tokens }

  /// Every name, in order.
  func mentions() -> [NameMention] { mentions(in: tokens.indices) }

  /// The name that a noun phrase is about: "Jamal Ware" in "Gowdy spokesman Jamal Ware".
  func mention(in range: Range<Int>) -> NameMention? {
    let all = mentions(in: range)
    return all.first { !$0.isModifier } ?? all.first
  }

  /// The person that a speaking phrase is about: of "former Bush speechwriter Noam Neusner" the one
  /// whose name ends it.
  func mention(speakingIn range: Range<Int>) -> NameMention? {
    let all = mentions(in: range)
    if let last = all.last, last.name.count > 1, last.name.upperBound == range.upperBound {
      return last
    }
    return all.first { !$0.isModifier } ?? all.first
  }

  private func mentions(in range: Range<Int>) -> [NameMention] {
    var result: [NameMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isCapital(index) else {
        index += 1
        continue
      }
      let run = run(from: index).clamped(to: range)
      if let mention = mention(run) { result.append(mention) }
      index = run.upperBound
    }
    return result
  }

  private func isCapital(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.wordClass {
    case .name: return !token.traits.contains(.time)
    case .firstCapital:
      return !token.traits.contains(.time) && (!common.contains(token.word) || isBeforeName(index))
    case .role, .speechVerb: return token.isCapitalized
    default: return token.isCapitalized && token.traits.contains(.honorific)
    }
  }

  /// A common word at a sentence's start can still be a given name: "Hope Hicks".
  private func isBeforeName(_ index: Int) -> Bool {
    !tokens[index].traits.isDisjoint(with: [.male, .female]) && index + 1 < tokens.count
      && tokens[index + 1].wordClass == .name
  }

  private func run(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < tokens.count, tokens[end].sentence == tokens[start].sentence {
      if isCapital(end) {
        end += 1
      } else if tokens[end].traits.contains(.particle), end + 1 < tokens.count, isCapital(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Splits a run into role and name.
  private func mention(_ run: Range<Int>) -> NameMention? {
    var start = run.lowerBound
    var role: Range<Int>?
    var hasHonorific = false
    var gender: Gender?
    for index in run where !tokens[index].traits.isDisjoint(with: [.role, .honorific]) {
      hasHonorific = hasHonorific || tokens[index].traits.contains(.honorific)
      gender = tokens[index].traits.gender ?? gender
      role = run.lowerBound..<index + 1
      start = index + 1
    }
    if start == run.upperBound, role != nil { return nil }
    if role == nil { role = roleBefore(run.lowerBound) ?? roleApposed(before: run.lowerBound) }
    while start + 1 < run.upperBound, tokens[start].traits.contains(.demonym) { start += 1 }
    if let given = givenName(after: start, before: run.upperBound) {
      role = (role?.lowerBound ?? start)..<given
      start = given
    }
    var end = run.upperBound
    if end - start > 1, tokens[end - 1].traits.contains(.suffix) { end -= 1 }
    return describe(start..<end, role: role, hasHonorific: hasHonorific, gender: gender)
  }

  /// "State John Kerry", "Republican Christine Whitman", "Fox News Sean Hannity": where a body or a party
  /// stands first, the name starts with the given name that we know.
  private func givenName(after start: Int, before end: Int) -> Int? {
    let impersonal: WordTraits = [.body, .place, .demonym, .group, .region, .epithet]
    for index in Range(from: start + 1, to: end - 1)
    where !tokens[index].traits.isDisjoint(with: [.male, .female]) {
      let lead = tokens[start..<index]
      return lead.contains { !$0.traits.isDisjoint(with: impersonal) } ? index : nil
    }
    return nil
  }

  private func describe(
    _ name: Range<Int>, role: Range<Int>?, hasHonorific: Bool, gender: Gender?
  ) -> NameMention {
    let first = tokens[name.lowerBound]
    let sentence = passage.sentence(of: name.lowerBound)
    let next = name.upperBound < tokens.count ? tokens[name.upperBound].wordClass : .terminal
    let lead = role.map { min($0.lowerBound, name.lowerBound) } ?? name.lowerBound
    let apposition = Apposition(passage: passage).range(after: name.upperBound)
    return NameMention(
      passage: number, name: name, role: role, apposition: apposition,
      appositionHasRole: apposition?.contains { tokens[$0].traits.contains(.role) } ?? false,
      place: passage.bytes(name), hasHonorific: hasHonorific, isQuoted: first.isQuoted,
      isPossessive: next == .possessive || next == .apostrophe,
      isModifier: isModifier(name.upperBound),
      isEarly: first.range.lowerBound - tokens[sentence.lowerBound].range.lowerBound <= 25,
      hasVerb: hasVerb(after: max(name.upperBound, (apposition?.upperBound ?? -1) + 1)),
      isObject: isObject(lead),
      gender: gender ?? (name.count > 1 ? first.traits.gender : nil),
      isGenderSure: gender != nil)
  }

  /// Whether a verb comes next, or after a few adverbs.
  private func hasVerb(after end: Int) -> Bool {
    for index in Range(from: end, to: min(tokens.count, end + 3)) {
      switch tokens[index].wordClass {
      case .past, .auxiliary, .speechVerb: return true
      case .adverb: continue
      default: return false
      }
    }
    return false
  }

  private func isObject(_ start: Int) -> Bool {
    var index = start - 1
    if index >= 0, tokens[index].wordClass == .determiner { index -= 1 }
    guard index >= 0 else { return false }
    switch tokens[index].wordClass {
    case .preposition, .past, .speechVerb, .participle, .to: return true
    default: return false
    }
  }

  /// Whether a name ends before another one's role: "spokesman Jamal Ware" or "’s Jamal Ware".
  private func isModifier(_ end: Int) -> Bool {
    var index = end
    let limit = min(tokens.count - 1, end + 4)
    while index < limit, !tokens[index].isCapitalized {
      switch tokens[index].wordClass {
      case .role, .other, .possessive: index += 1
      case .apostrophe where index == end: index += 1
      default: return false
      }
    }
    guard index > end, index < limit, tokens[index].wordClass == .name else { return false }
    return tokens[index - 1].wordClass != .other
  }

  /// A role in small letters before a name: "spokesman Dmitry Peskov", "Russian president Putin".
  private func roleBefore(_ start: Int) -> Range<Int>? {
    var index = start
    while index > 0, tokens[index - 1].traits.contains(.role), !tokens[index - 1].isCapitalized {
      index -= 1
    }
    guard index < start else { return nil }
    while index > 0, start - index < 5,
      tokens[index - 1].traits.contains(.demonym) || tokens[index - 1].wordClass == .name
        || tokens[index - 1].traits.contains(.rank)
    {
      index -= 1
    }
    return index..<start
  }

  /// "The foreign minister, Anna Berg": the role stands before a comma.
  private func roleApposed(before start: Int) -> Range<Int>? {
    guard start > 2, tokens[start - 1].wordClass == .comma, tokens[start - 2].traits.contains(.role)
    else { return nil }
    var index = start - 2
    let sentence = passage.sentence(of: start).lowerBound
    while index > sentence, start - index < 8, tokens[index].wordClass != .determiner {
      if tokens[index].wordClass.isPunctuation { return nil }
      index -= 1
    }
    guard tokens[index].traits.contains(.article) else { return nil }
    return index + 1..<start - 1
  }
}
