/// Finds the names of a passage.
struct NameScanner {
  let passage: Passage
  /// The passage's place in the text.
  let number: Int
  /// Words that the text also writes small: no names at a sentence's start.
  let common: Set<WordID>

  private var tokens: [Token] { passage.tokens }

  /// Every name, in order.
  func mentions() -> [NameMention] {
    var result: [NameMention] = []
    var index = 0
    while index < tokens.count {
      guard isCapital(index) else {
        index += 1
        continue
      }
      let run = run(from: index)
      if let mention = mention(run) { result.append(mention) }
      index = run.upperBound
    }
    return result
  }

  /// The name inside a run of capitalised words, if there is one.
  func mention(in range: Range<Int>) -> NameMention? {
    var index = range.lowerBound
    while index < range.upperBound {
      if isCapital(index) {
        let run = run(from: index).clamped(to: range)
        if let mention = mention(run) { return mention }
        index = run.upperBound
      } else {
        index += 1
      }
    }
    return nil
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
      gender = Self.gender(ofHonorific: tokens[index].word) ?? gender
      role = run.lowerBound..<index + 1
      start = index + 1
    }
    if start == run.upperBound, role != nil { return nil }
    if role == nil { role = roleBefore(run.lowerBound) }
    while start + 1 < run.upperBound, tokens[start].traits.contains(.demonym) { start += 1 }
    let name = start..<run.upperBound
    return describe(name, role: role, hasHonorific: hasHonorific, gender: gender)
  }

  private func describe(
    _ name: Range<Int>, role: Range<Int>?, hasHonorific: Bool, gender: Gender?
  ) -> NameMention {
    let first = tokens[name.lowerBound]
    let sentence = passage.sentence(of: name.lowerBound)
    let next = name.upperBound < tokens.count ? tokens[name.upperBound].wordClass : .terminal
    return NameMention(
      passage: number, name: name, role: role, place: passage.bytes(name),
      hasHonorific: hasHonorific, isQuoted: first.isQuoted,
      isPossessive: next == .possessive || next == .apostrophe,
      isEarly: first.range.lowerBound - tokens[sentence.lowerBound].range.lowerBound <= 25,
      gender: gender ?? givenGender(name))
  }

  private func givenGender(_ name: Range<Int>) -> Gender? {
    guard name.count > 1 else { return nil }
    let traits = tokens[name.lowerBound].traits
    if traits.contains(.male) { return traits.contains(.female) ? nil : .male }
    return traits.contains(.female) ? .female : nil
  }

  private static func gender(ofHonorific word: WordID) -> Gender? {
    switch word {
    case "mr", "mr.", "sir", "lord": .male
    case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame": .female
    default: nil
    }
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
        || tokens[index - 1].word == "prime" || tokens[index - 1].word == "foreign"
    {
      index -= 1
    }
    return index..<start
  }
}
