/// Splits a passage into sentences. None ends inside a quotation, except with it.
enum SentenceSplitter {
  /// Nobody writes sentences of 512 words; what is longer is cut, so that no rule looks further.
  static let longest = 512

  static func split(_ passage: inout Passage) {
    var starts = passage.tokens.isEmpty ? [] : [0]
    var hasEnded = false
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      let isOver = hasEnded && index > 0 && startsSentence(at: index, in: passage)
      if isOver || index - (starts.last ?? 0) >= longest { starts.append(index) }
      hasEnded = ends(at: index, in: passage, hasEnded)
      passage.tokens[index].sentence = starts.count - 1
      if token.wordClass == .auxiliary, token.isCapitalized, !passage.isTitle, index > 0,
        !isFirst(index, starts, passage), passage.tokens[index - 1].wordClass != .dash
      {
        passage.tokens[index].wordClass = .name
      } else if token.wordClass == .name, isFirst(index, starts, passage) {
        passage.tokens[index].wordClass = .firstCapital
      }
    }
    passage.sentenceStarts = starts + [passage.tokens.count]
  }

  /// Whether the sentence is over with this token, as far as the tokens so far tell.
  private static func ends(at index: Int, in passage: Passage, _ hasEnded: Bool) -> Bool {
    let token = passage.tokens[index]
    if token.wordClass == .terminal { return true }
    if hasEnded {
      return passage.isClosing(index) || token.word == Signs.closeBracket
        || token.word == Signs.closeSquare
    }
    return token.traits.contains(.abbreviation) && !token.traits.contains(.honorific)
      && index + 1 < passage.tokens.count && isFunctionWord(passage.tokens[index + 1])
  }

  /// "The" after "the U.S." starts a sentence; "Senate" does not.
  private static func isFunctionWord(_ token: Token) -> Bool {
    guard token.isCapitalized else { return false }
    switch token.wordClass {
    case .pronoun, .determiner, .preposition, .conjunction: return true
    default: return false
    }
  }

  private static func startsSentence(at index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    let before = passage.tokens[index - 1]
    let isWord = token.isCapitalized || token.wordClass == .number
    guard isWord || passage.isOpening(index) || token.word == Signs.openBracket else {
      return false
    }
    if token.quotation >= 0, token.quotation == before.quotation { return false }
    return !isAttribution(at: index, in: passage)
  }

  /// “Is it over?” Orban asked. — the name goes on with the sentence of the quotation.
  private static func isAttribution(at index: Int, in passage: Passage) -> Bool {
    guard passage.isClosing(index - 1) else { return false }
    var verb = index + 1
    let limit = min(passage.tokens.count - 1, index + 5)
    while verb < limit {
      let token = passage.tokens[verb]
      if token.wordClass.isPunctuation { return false }
      if token.wordClass == .speechVerb {
        let next = passage.tokens[verb + 1].wordClass
        return next == .terminal || next == .comma || next == .mark
      }
      verb += 1
    }
    return false
  }

  /// Whether a token is the first word of its sentence or of a quotation.
  private static func isFirst(_ index: Int, _ starts: [Int], _ passage: Passage) -> Bool {
    if starts.last == index { return true }
    return index > 0 && passage.isOpening(index - 1)
  }
}
