/// Reads the passages of one text, in order.
struct PassageReader {
  let lexicon: Lexicon
  private let bytes: [UInt8]
  private var finder: QuotationFinder

  init(bytes: [UInt8], lexicon: Lexicon) {
    self.lexicon = lexicon
    self.bytes = bytes
    finder = QuotationFinder(bytes: bytes, marks: lexicon.marks)
  }

  /// The next paragraph's passage.
  mutating func passage(
    in range: TextRange, index: Int, isTitle: Bool = false, isQuotation: Bool = false
  ) -> Passage {
    var quotations = finder.quotations(in: range)
    var tokens = bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes: bytes, lexicon: lexicon)
      return tokenizer.tokens(in: range)
    }
    Self.place(&tokens, into: &quotations)
    return Passage(
      range: range, index: index, isTitle: isTitle, isQuotation: isQuotation, tokens: tokens,
      quotations: quotations)
  }

  /// Tells each token its quotation. Both lists are in order, so one walk over both does it.
  private static func place(_ tokens: inout [Token], into quotations: inout [Quotation]) {
    var quotation = 0
    var first = 0
    for index in tokens.indices {
      let place = tokens[index].range.lowerBound
      while quotation < quotations.count, place >= quotations[quotation].outer.upperBound {
        size(&tokens, first..<index, &quotations[quotation])
        quotation += 1
        first = index
      }
      guard quotation < quotations.count, place >= quotations[quotation].outer.lowerBound else {
        first = index + 1
        continue
      }
      tokens[index].quotation = quotation
      let inner = quotations[quotation].inner
      if !inner.contains(place) {
        tokens[index].quote = .mark
      } else {
        tokens[index].quote = .short
        if !tokens[index].wordClass.isPunctuation { quotations[quotation].words += 1 }
      }
    }
    if quotation < quotations.count { size(&tokens, first..<tokens.count, &quotations[quotation]) }
  }

  /// “Enough!” — few words, but a sentence: it starts where sentences start and has its end inside.
  private static func isSpeech(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { tokens[$0].quote != .mark }),
      tokens[last].wordClass == .comma || tokens[last].wordClass == .terminal
    else { return false }
    guard range.lowerBound > 0 else { return true }
    let before = tokens[range.lowerBound - 1]
    return before.wordClass == .terminal || before.quote == .mark || before.word == Signs.colon
      || before.wordClass == .comma
  }

  private static func size(
    _ tokens: inout [Token], _ range: Range<Int>, _ quotation: inout Quotation
  ) {
    guard quotation.words >= 4 || isSpeech(tokens, range) else { return }
    for index in range where tokens[index].quote == .short { tokens[index].quote = .long }
  }
}
