/// Finds the cues of a passage by table and by what stands around them.
struct CueFinder {
  let passage: Passage
  let lexicon: Lexicon

  private var tokens: [Token] { passage.tokens }
  private static let him: WordID = "him"
  private static let onWord: WordID = "on"
  private static let continueWord: WordID = "continue"
  private static let point: WordID = "point"
  private static let insist: WordID = "insist"

  /// Every cue outside quotations, in order.
  func cues() -> [Cue] {
    var result: [Cue] = []
    for index in tokens.indices
    where !tokens[index].frame.isEmpty && tokens[index].quote == .outside {
      if let cue = cue(at: index, after: result.last) { result.append(cue) }
    }
    return result
  }

  private func cue(at head: Int, after previous: Cue?) -> Cue? {
    let token = tokens[head]
    if token.frame.contains(.according) { return according(at: head) }
    guard !token.frame.contains(.belief), isVerb(at: head),
      !Hypothesis(passage: passage).covers(head)
    else {
      return nil
    }
    var cue = Cue(head: head, range: range(of: head), frame: frame(of: head))
    cue.takesComma = lexicon.hasCommaClauses
    guard isComplete(cue) else { return nil }
    if isPassive(at: head) { return passive(cue) }
    return SubjectFinder(passage: passage).attach(to: &cue, after: previous) ? cue : nil
  }

  /// "call" needs its "for"; "point" its "out".
  private func isComplete(_ cue: Cue) -> Bool {
    let lemma = tokens[cue.head].lemma
    if cue.range.upperBound > cue.head + 1 { return true }
    return lemma != Self.point && lemma != Self.insist
      || cue.frame.contains(.clause) && lemma == Self.insist
  }

  private func frame(of head: Int) -> CueFrame {
    var frame = tokens[head].frame
    let hasParticle =
      head + 1 < tokens.count && lexicon.isParticle(tokens[head + 1].word, of: tokens[head].lemma)
    if !hasParticle { frame.remove(.preposition) }
    return frame
  }

  /// The cue with its particle to the right and its auxiliaries to the left.
  private func range(of head: Int) -> Range<Int> {
    var end = head + 1
    if end < tokens.count, lexicon.isParticle(tokens[end].word, of: tokens[head].lemma) { end += 1 }
    var start = head
    let limit = max(passage.sentence(of: head).lowerBound, head - 4)
    while start > limit,
      tokens[start - 1].wordClass == .auxiliary
        || (tokens[start - 1].wordClass == .adverb && start - 2 >= limit
          && tokens[start - 2].wordClass == .auxiliary)
    {
      start -= 1
    }
    return start..<end
  }

  /// Whether it is no noun ("the claim"), no name ("Reading") and no bare infinitive.
  private func isVerb(at head: Int) -> Bool {
    let token = tokens[head]
    let start = passage.sentence(of: head).lowerBound
    if token.isCapitalized, !passage.isTitle, head > start { return false }
    guard head > start else { return !token.frame.contains(.nounToo) && !token.isCapitalized }
    let before = tokens[head - 1]
    switch before.wordClass {
    case .determiner, .preposition, .possessive, .number: return false
    case .to: return followsGoing(head - 1)
    case .pronoun where before.word == Self.him: return false
    case .other, .past, .speechVerb:
      return !token.frame.contains(.nounToo) || before.traits.contains(.group)
    default: return true
    }
  }

  /// "went on to say", "continued to say".
  private func followsGoing(_ to: Int) -> Bool {
    guard to > 0 else { return false }
    return tokens[to - 1].word == Self.onWord || tokens[to - 1].lemma == Self.continueWord
  }

  private func isPassive(at head: Int) -> Bool {
    var index = head - 1
    let start = passage.sentence(of: head).lowerBound
    while index >= start, tokens[index].wordClass == .adverb { index -= 1 }
    guard index >= start, tokens[index].traits.contains(.be) else {
      return head + 1 < tokens.count && tokens[head + 1].traits.contains(.agent)
    }
    return !tokens[head].suffixIsParticiple
  }

  /// "The proposal has been rejected by Kyiv": only an act with its by-phrase says who.
  private func passive(_ cue: Cue) -> Cue? {
    guard cue.frame.contains(.object), cue.head + 2 < tokens.count,
      tokens[cue.head + 1].traits.contains(.agent), cue.range.lowerBound < cue.head
    else { return nil }
    var passive = cue
    passive.isPassive = true
    passive.range = cue.range.lowerBound..<cue.head + 2
    passive.subject = SubjectFinder(passage: passage).phrase(after: cue.head + 2)
    return passive.subject == nil ? nil : passive
  }

  private func according(at head: Int) -> Cue? {
    var start = head + 1
    if lexicon.hasParticles(tokens[head].lemma) {
      guard start < tokens.count, lexicon.isParticle(tokens[start].word, of: tokens[head].lemma)
      else { return nil }
      start += 1
    }
    var first = start
    if lexicon.hasCommaClauses, first > head + 1, first < tokens.count,
      tokens[first].wordClass == .preposition
    {
      first += 1
    }
    guard let subject = SubjectFinder(passage: passage).phrase(after: first, reach: 25) else {
      return nil
    }
    var cue = Cue(head: head, range: head..<start, frame: .according, subject: subject)
    cue.takesComma = lexicon.hasCommaClauses
    return cue
  }
}

extension Token {
  /// An "-ing" form.
  var suffixIsParticiple: Bool { suffix3 == Token.ing }
  private static let ing = WordID("ing").short
}
