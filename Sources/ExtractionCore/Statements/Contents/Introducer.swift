/// Finds who introduces what follows a colon: “In a 1963 speech, he declared:”.
struct Introducer {
  let passage: Passage

  private var tokens: [Token] { passage.tokens }

  /// The subject of the sentence's last verb of speech, else of another verb, else the first name.
  func source(before colon: Int) -> Range<Int>? {
    let sentence = passage.sentence(of: colon).lowerBound..<colon
    let verbs = sentence.reversed().filter { tokens[$0].quote == .outside }
    for isWanted in [isSpeechVerb, isVerb] {
      for verb in verbs where isWanted(verb) {
        if let subject = subject(of: verb, in: sentence) { return subject }
      }
    }
    let scanner = NameScanner(passage: passage, number: 0, common: WordSet())
    return scanner.mention(in: sentence)?.name
  }

  /// The name that stands between a dash and the colon and is all that stands there, as newsletters print
  /// whom they quote: “More signs of it - Anna Berg: ‘It is over.’”
  func label(before colon: Int) -> Range<Int>? {
    var start = colon
    while start > 0, colon - start < 5,
      [.name, .firstCapital].contains(tokens[start - 1].wordClass)
    {
      start -= 1
    }
    guard start < colon, start > 0, tokens[start - 1].wordClass == .dash,
      tokens[start - 1].word != Signs.colon
    else { return nil }
    return start..<colon
  }

  private func subject(of verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = verb
    while end > sentence.lowerBound,
      tokens[end - 1].wordClass == .adverb || tokens[end - 1].wordClass == .auxiliary
    {
      end -= 1
    }
    return SubjectFinder(passage: passage).phrase(before: end, in: sentence)
  }

  private func isSpeechVerb(_ index: Int) -> Bool { tokens[index].wordClass == .speechVerb }

  /// A past form, an auxiliary, or what stands right after somebody.
  private func isVerb(_ index: Int) -> Bool {
    switch tokens[index].wordClass {
    case .past, .auxiliary: return true
    case .plural, .other:
      guard index > 0 else { return false }
      let before = tokens[index - 1].wordClass
      return before == .pronoun || before == .name || before == .firstCapital
    default: return false
    }
  }
}
