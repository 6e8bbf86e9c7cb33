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
