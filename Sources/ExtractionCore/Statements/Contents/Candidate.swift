/// A reading on its way to a statement.
struct Candidate: Sendable {
  var reading: Reading
  /// The pieces of the content, in bytes of the text.
  var spans: [TextRange]
  var kind: Statement.Kind
  /// In which passage the source stands, counted from the quotation's: 1 for a name below it, -1 for a
  /// sentence above it that ends with a colon.
  var sourceOffset = 0
}

/// Turns the readings of one passage into candidates.
struct CandidateMaker {
  let passage: Passage

  /// The candidate of a reading, or nil where its content holds no word.
  func candidate(_ reading: Reading) -> Candidate? {
    var spans: [TextRange] = []
    for piece in reading.content where !piece.isEmpty {
      let words = piece.filter { !passage.tokens[$0].wordClass.isPunctuation }
      if !words.isEmpty { spans.append(passage.bytes(piece)) }
    }
    guard !spans.isEmpty else { return nil }
    return Candidate(reading: reading, spans: spans, kind: kind(of: reading))
  }

  /// Direct where all words stand inside marks, mixed where some do.
  func kind(of reading: Reading) -> Statement.Kind {
    var quoted = 0
    var all = 0
    for piece in reading.content {
      for index in piece where !passage.tokens[index].wordClass.isPunctuation {
        let length = passage.tokens[index].range.count
        all += length
        if passage.tokens[index].isQuoted { quoted += length }
      }
    }
    return quoted == 0 ? .indirect : quoted * 100 > all * 95 ? .direct : .mixed
  }
}
