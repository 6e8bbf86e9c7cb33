/// A paragraph, or a title, made ready: tokens, sentences, quotations. Everything that reads it holds it,
/// so it is one object and never copied.
final class Passage: Sendable {
  let range: TextRange
  /// The number of the paragraph.
  let index: Int
  /// Whether it is a headline, where verbs may be capitalised and a colon may stand for "said".
  let isTitle: Bool
  let isQuotation: Bool
  let tokens: [Token]
  let quotations: [Quotation]
  /// The first token of each sentence, then the number of tokens.
  let sentenceStarts: [Int]

  /// A passage of tokens that know their quotations.
  init(
    range: TextRange, index: Int, isTitle: Bool, isQuotation: Bool, tokens: [Token],
    quotations: [Quotation]
  ) {
    self.range = range
    self.index = index
    self.isTitle = isTitle
    self.isQuotation = isQuotation
    self.quotations = quotations
    var splitter = SentenceSplitter(tokens: tokens, quotations: quotations, isTitle: isTitle)
    splitter.split()
    self.tokens = splitter.tokens
    sentenceStarts = splitter.starts + [tokens.count]
  }

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

  /// Whether any of some tokens stands in a quotation.
  func hasQuotation(_ tokens: Range<Int>) -> Bool {
    tokens.contains { self.tokens[$0].quotation >= 0 }
  }

  /// Whether that token opens its quotation.
  func isOpening(_ token: Int) -> Bool { tokens[token].opens(quotations) }

  /// Whether that token closes its quotation.
  func isClosing(_ token: Int) -> Bool { tokens[token].closes(quotations) }

  /// The tokens of a quotation, marks included.
  func tokens(ofQuotation number: Int, around token: Int) -> Range<Int> {
    var start = token
    while start > 0, tokens[start - 1].quotation == number { start -= 1 }
    var end = token + 1
    while end < tokens.count, tokens[end].quotation == number { end += 1 }
    return start..<end
  }
}
