/// What a statement is not, whatever was learnt: conditions, denials, things said to somebody.
///
/// Corpora annotate some of these as attributions; for a reader who watches what people say they are
/// none.
struct Admission {
  let passage: Passage

  /// Whether a reading may be a statement of its own.
  func admits(_ reading: Reading) -> Bool {
    let isQuoted = reading.content.contains { piece in
      piece.contains { passage.tokens[$0].quote == .long }
    }
    if isQuoted { return true }
    if Hypothesis(passage: passage).covers(reading.head) || isToldTo(reading) { return false }
    return reading.confidence >= 0.6 || !isNoun(reading.head)
  }

  /// "his earlier promise to", "the claim that": true only when the model is rather sure.
  private func isNoun(_ head: Int) -> Bool {
    let first = passage.sentence(of: head).lowerBound
    for index in Range(from: max(first, head - 2), to: head).reversed() {
      switch passage.tokens[index].wordClass {
      case .determiner, .possessive: return true
      case .other, .past, .participle: continue
      default: return false
      }
    }
    return false
  }

  /// "the people, who rejected the government": a relative clause inside what somebody says is part of
  /// what they say.
  func isRelative(_ head: Int) -> Bool {
    var index = head - 1
    while index > 0, [.adverb, .auxiliary].contains(passage.tokens[index].wordClass) { index -= 1 }
    return index >= 0 && passage.tokens[index].wordClass == .relative
  }

  /// "It was promised a land connection", "territories claimed by Russia": the one before a passive verb
  /// is told, not telling.
  private func isToldTo(_ reading: Reading) -> Bool {
    let tokens = passage.tokens
    guard let source = reading.source, source.upperBound <= reading.head,
      !tokens[reading.head].suffixIsParticiple
    else { return false }
    if tokens[reading.head + 1 < tokens.count ? reading.head + 1 : reading.head].traits
      .contains(.agent)
    {
      return true
    }
    var index = reading.head - 1
    while index >= source.upperBound, tokens[index].wordClass == .adverb { index -= 1 }
    return index >= source.upperBound && tokens[index].traits.contains(.be)
      && tokens[reading.head].wordClass != .name
  }

  /// Whether a reading with the same start goes on where the other one stops at a list: ", as well as
  /// the war", ", including guarantees".
  func continues(_ longer: Reading, _ shorter: Reading) -> Bool {
    guard let end = shorter.content.last?.upperBound, let far = longer.content.last?.upperBound,
      end + 1 < far, shorter.content.first?.lowerBound == longer.content.first?.lowerBound,
      passage.tokens[end].wordClass == .comma
    else { return false }
    let next = passage.tokens[end + 1]
    switch next.word {
    case "as": return end + 2 < far && passage.tokens[end + 2].word == "well"
    case "including", "and", "or", "nor", "even", "despite", "not", "who": return true
    default: return false
    }
  }
}
