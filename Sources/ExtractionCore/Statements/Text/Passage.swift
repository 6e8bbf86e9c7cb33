/// A paragraph, or a title, made ready: tokens, sentences, quotations.
struct Passage: Sendable {
  let range: TextRange
  /// The number of the paragraph.
  let index: Int
  /// Whether it is a headline, where verbs may be capitalised and a colon may stand for "said".
  let isTitle: Bool
  let isQuotation: Bool
  var tokens: [Token]
  let quotations: [Quotation]
  /// The first token of each sentence, then the number of tokens.
  var sentenceStarts: [Int] = []

  /// The tokens of a token's sentence.
  func sentence(of token: Int) -> Range<Int> {
    let sentence = tokens[token].sentence
    return sentenceStarts[sentence]..<sentenceStarts[sentence + 1]
  }

  /// The bytes from a token's start to another one's end.
  func bytes(_ tokens: Range<Int>) -> TextRange {
    self.tokens[tokens.lowerBound].range
      .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  /// Whether that token opens its quotation.
  func isOpening(_ token: Int) -> Bool {
    let mark = tokens[token]
    return mark.quote == .mark && mark.quotation >= 0
      && quotations[mark.quotation].outer.lowerBound == mark.range.lowerBound
  }

  /// Whether that token closes its quotation.
  func isClosing(_ token: Int) -> Bool {
    let mark = tokens[token]
    return mark.quote == .mark && mark.quotation >= 0 && !isOpening(token)
  }

  /// The tokens of a quotation, marks included.
  func tokens(ofQuotation number: Int, around token: Int) -> Range<Int> {
    var start = token
    while start > 0, tokens[start - 1].quotation == number { start -= 1 }
    var end = token + 1
    while end < tokens.count, tokens[end].quotation == number { end += 1 }
    return start..<end
  }
}
