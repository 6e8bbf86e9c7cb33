/// Splits a passage into sentences. None ends inside a quotation, except with it.
struct SentenceSplitter {
  /// Each with its sentence's number once split, and with what the start of a sentence tells of it.
  private(set) var tokens: [Token]
  let quotations: [Quotation]
  let isTitle: Bool
  /// The first token of each sentence.
  private(set) var starts: [Int] = []

  /// Nobody writes sentences of 512 words; what is longer is cut, so that no rule looks further.
  static let longest = 512

  init(tokens: [Token], quotations: [Quotation], isTitle: Bool) {
    self.tokens = tokens
    self.quotations = quotations
    self.isTitle = isTitle
  }

  mutating func split() {
    starts = tokens.isEmpty ? [] : [0]
    var hasEnded = false
    for index in tokens.indices {
      let isOver = hasEnded && index > 0 && startsSentence(at: index)
      if isOver || index - (starts.last ?? 0) >= Self.longest { starts.append(index) }
      hasEnded = ends(at: index, hasEnded)
      tokens[index].sentence = starts.count - 1
      if tokens[index].wordClass == .auxiliary, tokens[index].isCapitalized, !isTitle, index > 0,
        !isFirst(index), tokens[index - 1].wordClass != .dash
      {
        tokens[index].wordClass = .name
      } else if tokens[index].wordClass == .name, isFirst(index) {
        tokens[index].wordClass = .firstCapital
      }
    }
  }

  /// Whether the sentence is over with this token, as far as the tokens so far tell.
  private func ends(at index: Int, _ hasEnded: Bool) -> Bool {
    let token = tokens[index]
    if token.wordClass == .terminal { return true }
    if hasEnded {
      return token.closes(quotations) || token.word == Signs.closeBracket
        || token.word == Signs.closeSquare
    }
    return token.traits.contains(.abbreviation) && !token.traits.contains(.honorific)
      && index + 1 < tokens.count && isFunctionWord(tokens[index + 1])
  }

  /// "The" after "the U.S." starts a sentence; "Senate" does not.
  private func isFunctionWord(_ token: Token) -> Bool {
    guard token.isCapitalized else { return false }
    switch token.wordClass {
    case .pronoun, .determiner, .preposition, .conjunction: return true
    default: return false
    }
  }

  private func startsSentence(at index: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    let isWord = token.isCapitalized || token.wordClass == .number
    guard isWord || token.opens(quotations) || token.word == Signs.openBracket else {
      return false
    }
    if token.quotation >= 0, token.quotation == before.quotation { return false }
    return !isAttribution(at: index)
  }

  /// “Is it over?” Orban asked. — the name goes on with the sentence of the quotation.
  private func isAttribution(at index: Int) -> Bool {
    guard tokens[index - 1].closes(quotations) else { return false }
    var verb = index + 1
    let limit = min(tokens.count - 1, index + 5)
    while verb < limit {
      let token = tokens[verb]
      if token.wordClass.isPunctuation { return false }
      if token.wordClass == .speechVerb {
        let next = tokens[verb + 1].wordClass
        return next == .terminal || next == .comma || next == .mark
      }
      verb += 1
    }
    return false
  }

  /// Whether a token is the first word of its sentence or of a quotation.
  private func isFirst(_ index: Int) -> Bool {
    if starts.last == index { return true }
    return index > 0 && tokens[index - 1].opens(quotations)
  }
}
