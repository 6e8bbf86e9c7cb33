import ExtractionCore

extension TopicCompiler {
  /// A word or phrase in running text.
  mutating func compile(
    word text: String, isPhrase: Bool, _ place: Place, _ range: Range<Int>
  ) -> Clause {
    let pattern = WordPattern(text, isPhrase: isPhrase)
    let pieces = pattern.pieces
    if place.stems, !isPhrase, pieces.count == 1, pattern.isPlain,
      !pieces[0].bytes.contains(where: { (0x30...0x39).contains($0) })
    {
      return compile(stem: text, pieces[0].bytes, range)
    }
    let terms = pieces.map { $0.hasWildcard ? term(ofPattern: $0) : term(ofWord: $0.bytes) }
    let surface = SignSurface.of(text, isPhrase: isPhrase).map { append($0) } ?? 0
    return compile(terms: terms, pieces, surface: surface, range)
  }

  /// `=Putin`, `="Kingdom Come"`.
  mutating func compile(exact inner: Expression, _ place: Place) -> Clause {
    switch inner {
    case .boost(_, let term): return compile(exact: term, place)
    case .word(let term), .phrase(let term):
      let words = Words(term.text)
      let written = words.indices.map { String(term.text[utf8: words.range(at: $0)]) }
      let pieces = WordPattern(term.text, isPhrase: true).pieces
      let terms = words.indices.map { self.term(ofWord: Array(words.folded(at: $0))) }
      return compile(terms: terms, pieces, surface: append(.exact(written)), term.range)
    default: return Clause(node: append(node(.or, inner.range)), anchors: nil)
    }
  }

  /// `"a b"~5`.
  mutating func compile(slop words: Int, _ inner: Expression, _ place: Place) -> Clause {
    guard case .phrase(let phrase) = inner else {
      return Clause(node: append(node(.or, inner.range)), anchors: nil)
    }
    let pieces = WordPattern(phrase.text, isPhrase: true).pieces
    let terms = pieces.map { $0.hasWildcard ? term(ofPattern: $0) : term(ofWord: $0.bytes) }
    guard terms.count > 1 else { return compile(terms: terms, pieces, surface: 0, phrase.range) }
    var node = node(.slop, phrase.range)
    node.a = append(sequence: terms)
    node.b = UInt32(terms.count)
    node.c = UInt32(words)
    return Clause(node: append(node), anchors: .rarest(anchors(of: terms, pieces)))
  }

  private mutating func compile(
    terms: [UInt32], _ pieces: [WordPattern.Piece], surface: UInt32, _ range: Range<Int>
  ) -> Clause {
    if terms.count == 1, surface == 0 {
      var node = node(.term, range)
      node.a = terms[0]
      return Clause(node: append(node), anchors: anchors(of: terms, pieces).first)
    }
    var node = node(.phrase, range)
    node.a = append(sequence: terms)
    node.b = UInt32(terms.count)
    node.c = surface
    return Clause(node: append(node), anchors: phraseAnchors(terms, pieces))
  }

  /// The rarest pair of plain neighbours, else the rarest word.
  private mutating func phraseAnchors(_ terms: [UInt32], _ pieces: [WordPattern.Piece]) -> Anchors?
  {
    let singles = anchors(of: terms, pieces)
    var best: (index: Int, cost: Double)?
    for index in terms.indices.dropLast() {
      guard !pieces[index].hasWildcard, !pieces[index + 1].hasWildcard else { continue }
      let cost =
        min(singles[index].cost, singles[index + 1].cost)
        + 0.01 * (singles[index].cost + singles[index + 1].cost)
      if cost < best?.cost ?? .infinity { best = (index, cost) }
    }
    guard let best else { return .rarest(singles) }
    return Anchors(pairs: [pair(terms[best.index], terms[best.index + 1])], cost: best.cost / 20)
  }

  private func anchors(of terms: [UInt32], _ pieces: [WordPattern.Piece]) -> [Anchors] {
    zip(terms, pieces).map { term, piece in
      let cost = Anchors.cost(ofWord: Array(piece.stem)) * (piece.hasWildcard ? 4 : 1)
      return Anchors(terms: [term], cost: cost)
    }
  }

  /// A word in all its forms: one term a language.
  private mutating func compile(stem text: String, _ word: [UInt8], _ range: Range<Int>) -> Clause {
    var terms = [term(ofWord: word)]
    for language in stemmer.languages {
      guard let stems = WordStems(stemmer: stemmer, language: language) else { continue }
      terms.append(term(ofStem: stems.stem(of: text), language: language))
    }
    let clauses = terms.map { term in
      var node = node(.term, range)
      node.a = term
      return Clause(
        node: append(node),
        anchors: Anchors(terms: [term], cost: 2 * Anchors.cost(ofWord: word)))
    }
    return join(.or, clauses, range)
  }

  /// A regular expression over title, summary and text.
  mutating func compile(
    regex term: Expression.Term, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    do throws(RegexError) {
      let regex = try RegularExpression(literal: term.text)
      var node = node(.regex, term.range)
      node.a = append(regex)
      let terms = regex.literals.map { self.term(ofLiteral: $0) }
      node.b = append(sequence: terms)
      node.c = UInt32(terms.count)
      return Clause(
        node: append(node), anchors: Anchors(terms: terms, cost: 100 * Double(terms.count)))
    } catch {
      throw ExpressionError(in: source, at: term.range, error.message, expected: error.expected)
    }
  }

  /// `raw:"Google+"`.
  mutating func compile(raw text: String, _ range: Range<Int>) -> Clause {
    let folded = FoldedText(text).bytes
    var node = node(.raw, range)
    node.a = append(raw: folded)
    let term = term(ofLiteral: folded)
    node.b = append(sequence: [term])
    node.c = 1
    return Clause(node: append(node), anchors: Anchors(terms: [term], cost: 100))
  }
}
