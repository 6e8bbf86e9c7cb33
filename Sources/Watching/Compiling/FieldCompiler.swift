extension TopicCompiler {
  /// A term in a field.
  mutating func compile(
    _ field: Expression.Field, _ inner: Expression, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    switch field {
    case .title, .summary, .text:
      let clause = try compile(inner, place, source)
      var node = node(.within, inner.range)
      node.field = field == .title ? 0 : field == .summary ? 1 : 2
      node.a = clause.node
      return Clause(node: append(node), anchors: clause.anchors)
    case .quote: return try compile(quote: inner, place, source)
    case .speaker:
      let speakers = try watched(inner, source)
      return compile(speakers: speakers, inner.range)
    default: return try compile(values: inner, of: field, place, source)
    }
  }

  /// Words and phrases of a field that is no running text, and expressions of them.
  private mutating func compile(
    values inner: Expression, of field: Expression.Field, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    switch inner {
    case .word(let term), .phrase(let term): return compile(value: term, of: field)
    case .boost(let weight, let operand):
      let clause = try compile(values: operand, of: field, place, source)
      guard place.isScored else { return clause }
      weighed.append(clause.anchors)
      var node = node(.boost, inner.range)
      node.a = clause.node
      node.b = (Float(weight) ?? 0).bitPattern
      node.hasStatement = hasStatement(clause.node)
      return Clause(node: append(node), anchors: clause.anchors)
    case .not(let operand):
      let clause = try compile(values: operand, of: field, place, source)
      var node = node(.not, inner.range)
      node.a = clause.node
      node.hasStatement = hasStatement(clause.node)
      return Clause(node: append(node), anchors: nil)
    case .and(let all), .or(let all):
      var clauses: [Clause] = []
      for one in all { clauses.append(try compile(values: one, of: field, place, source)) }
      if case .and = inner { return join(.and, clauses, inner.range, isScored: place.isScored) }
      return join(.or, clauses, inner.range)
    default: return Clause(node: append(node(.or, inner.range)), anchors: nil)
    }
  }

  private mutating func compile(value term: Expression.Term, of field: Expression.Field) -> Clause {
    switch field {
    case .raw: return compile(raw: term.text, term.range)
    case .kind: return compile(kind: term)
    case .role: return compile(role: term)
    case .verb: return compile(verb: term)
    default: return compile(fact: term, of: field)
    }
  }

  // MARK: Facts of the document

  /// site, tag, lang, url, feed, author.
  private mutating func compile(fact term: Expression.Term, of field: Expression.Field) -> Clause {
    var node = node(.fact, term.range)
    let fact = CompiledTopics.Fact(field: field, words: Self.words(term.text, of: field))
    node.a = append(fact)
    let key = self.term(ofKey: field.rawValue, fact.words.first ?? [])
    let cost: Double =
      switch field {
      case .lang: 5000
      case .tag, .feed: 400
      default: 50
      }
    return Clause(node: append(node), anchors: Anchors(terms: [key], cost: cost))
  }

  /// A clause that holds of articles in one of these languages.
  mutating func compile(languages: [String]) -> Clause {
    let clauses = languages.map { compile(fact: .init($0), of: .lang) }
    return join(.or, clauses, 0..<0)
  }

  private static func words(_ text: String, of field: Expression.Field) -> [[UInt8]] {
    switch field {
    case .site:
      let host = text.lowercased()
      return [Array((host.hasPrefix("www.") ? String(host.dropFirst(4)) : host).utf8)]
    case .lang: return [Array(text.lowercased().prefix { $0 != "-" }.utf8)]
    case .tag: return [Array(Folding.folded(text).utf8)]
    default:
      let words = Words(text)
      return words.indices.map { Array(words.folded(at: $0)) }
    }
  }

  // MARK: Statements

  private mutating func compile(
    quote inner: Expression, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    let clause = try compile(inner, place, source)
    var node = node(.quote, inner.range)
    node.a = clause.node
    node.hasStatement = true
    return Clause(node: append(node), anchors: clause.anchors)
  }

  private mutating func compile(kind term: Expression.Term) -> Clause {
    var node = node(.kind, term.range)
    let kinds = ["direct", "indirect", "mixed"]
    node.a = UInt32(kinds.firstIndex(of: term.text.lowercased()) ?? 3)
    node.hasStatement = true
    let key = self.term(ofKey: "kind", term.text.lowercased().utf8)
    return Clause(node: append(node), anchors: Anchors(terms: [key], cost: 5000))
  }

  private mutating func compile(role term: Expression.Term) -> Clause {
    var node = node(.role, term.range)
    let keys = NameKey.keys(of: term.text)
    node.a = append(words: keys.map { Array($0.utf8) })
    node.hasStatement = true
    let key = self.term(ofKey: "role", (keys.first ?? "").utf8)
    return Clause(node: append(node), anchors: Anchors(terms: [key], cost: 100))
  }

  private mutating func compile(verb term: Expression.Term) -> Clause {
    var node = node(.verb, term.range)
    let forms = VerbForms.forms(of: Folding.folded(term.text))
    node.a = append(words: forms.map { Array($0.utf8) })
    node.hasStatement = true
    let keys = forms.map { self.term(ofKey: "verb", Words($0).first) }
    return Clause(node: append(node), anchors: Anchors(terms: keys, cost: 500))
  }

  /// `A SAYS B`: a statement by A whose content is B.
  mutating func compile(
    _ speaker: Expression, says content: Expression, _ place: Place, _ source: String,
    range: Range<Int>
  ) throws(ExpressionError) -> Clause {
    var place = place
    place.isScored = false
    let speakers = compile(speakers: try watched(speaker, source), speaker.range)
    let quote = try compile(quote: content, place, source)
    var node = node(.says, range)
    node.a = speakers.node
    node.b = quote.node
    node.hasStatement = true
    return Clause(
      node: append(node), anchors: .rarest([speakers.anchors, quote.anchors].compactMap { $0 }))
  }

  /// Somebody speaks.
  mutating func compile(speakers: [WatchedSpeaker], _ range: Range<Int>) -> Clause {
    var node = node(.speaker, range)
    node.a = append(speakers: speakers)
    node.hasStatement = true
    let lasts = speakers.flatMap { $0.names.map(\.keys) + $0.roles }.compactMap(\.last)
    let terms = Set(lasts).sorted().map { self.term(ofKey: "speaker", $0.utf8) }
    return Clause(
      node: append(node), anchors: Anchors(terms: terms, cost: 20 * Double(terms.count)))
  }

  /// The people that the operand of `speaker:` or `SAYS` names.
  private func watched(
    _ expression: Expression, _ source: String
  ) throws(ExpressionError) -> [WatchedSpeaker] {
    switch expression {
    case .word(let term), .phrase(let term): return [WatchedSpeaker(name: term.text)]
    case .entity(let term): return try speakers(of: term, source)
    case .boost(_, let inner): return try watched(inner, source)
    case .or(let all):
      var speakers: [WatchedSpeaker] = []
      for one in all { speakers += try watched(one, source) }
      return speakers
    default: return []
    }
  }

  private func speakers(
    of entity: Expression.Term, _ source: String
  ) throws(ExpressionError) -> [WatchedSpeaker] {
    if let speakers = entities.speakers(of: entity.text) { return speakers }
    throw ExpressionError(
      in: source, at: entity.range, "unknown speaker '\(entity.text.prefix(70))'",
      expected: "the id of one of the speakers",
      suggestion: entities.suggestion(for: entity.text))
  }

  /// `@putin`: an entity is mentioned by a name or alias.
  mutating func compile(
    mention entity: Expression.Term, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    let clauses = try speakers(of: entity, source).map { compile(mention: $0, entity.range) }
    return join(.or, clauses, entity.range)
  }

  private mutating func compile(mention speaker: WatchedSpeaker, _ range: Range<Int>) -> Clause {
    var names: [CompiledTopics.Mention.Name] = []
    for name in speaker.names {
      guard let surname = name.keys.last else { continue }
      names.append(
        .init(
          terms: name.keys.map { term(ofName: $0) }, surname: surname,
          isSurname: speaker.isOwnSurname(name), isAcronym: name.isAcronym,
          isJunior: name.isJunior))
    }
    var node = node(.mention, range)
    node.a = append(CompiledTopics.Mention(names: names, firstNames: speaker.firstNames))
    let lasts = Set(names.compactMap(\.terms.last))
    return Clause(
      node: append(node), anchors: Anchors(terms: Array(lasts), cost: 30 * Double(lasts.count)))
  }
}

extension Words {
  /// The first folded word; nothing where there is none.
  fileprivate var first: ArraySlice<UInt8> { indices.isEmpty ? [] : folded(at: 0) }
}
