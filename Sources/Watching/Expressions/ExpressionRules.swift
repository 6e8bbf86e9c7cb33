/// What the grammar allows and the language does not: each rule with its own sentence.
struct ExpressionRules {
  static let nearOperands = "words, phrases, wildcards, or ORs of them"

  private let source: String

  init(source: String) { self.source = source }

  /// Checks a whole expression.
  func check(_ expression: Expression) throws(ExpressionError) {
    try check(expression, in: nil)
    guard expression.isPositive else {
      throw ExpressionError(
        column: 1, length: source.unicodeScalars.count,
        message: "expression matches by absence only (needs at least one positive term)",
        expected: "a term that must be there")
    }
  }

  private func failure(
    _ expression: Expression, _ message: String, expected: String? = nil, suggestion: String? = nil
  ) -> ExpressionError {
    ExpressionError(
      in: source, at: expression.range, message, expected: expected, suggestion: suggestion)
  }

  private func check(
    _ expression: Expression, in field: Expression.Field?
  ) throws(ExpressionError) {
    switch expression {
    case .word(let term): try check(word: term, in: field)
    case .phrase(let term): try check(phrase: term, in: field)
    case .regex(let term): try check(regex: term)
    case .entity: break
    case .exact(let inner): try check(modified: inner, by: "=", in: field)
    case .stem(let inner): try check(modified: inner, by: "~", in: field)
    case .field(let inner, let operand):
      if field != nil {
        throw failure(expression, "a field inside a field", expected: "words or phrases")
      }
      try check(operand, of: inner)
    case .slop(_, let inner), .boost(_, let inner), .not(let inner): try check(inner, in: field)
    case .near(_, _, let left, let right): try check(near: [left, right], in: field)
    case .says(let speaker, let content): try check(speaker, says: content, in: field)
    case .and(let all), .or(let all):
      for one in all { try check(one, in: field) }
    }
  }

  // MARK: Terms

  private func check(word term: Expression.Term, in field: Expression.Field?)
    throws(ExpressionError)
  {
    if field == .raw { return }
    let pattern = WordPattern(term.text)
    if let fault = pattern.fault { throw failure(.word(term), fault) }
    guard !pattern.pieces.isEmpty else {
      throw failure(
        .word(term), "no letter or digit to look for", expected: "a word, or raw:\"\(term.text)\"")
    }
  }

  private func check(phrase term: Expression.Term, in field: Expression.Field?)
    throws(ExpressionError)
  {
    if field == .raw, !term.text.isEmpty { return }
    let pattern = WordPattern(term.text, isPhrase: true)
    if let fault = pattern.fault { throw failure(.phrase(term), fault) }
    guard !pattern.pieces.isEmpty else {
      throw failure(
        .phrase(term), term.text.isEmpty ? "empty phrase" : "no letter or digit to look for",
        expected: term.text.isEmpty ? "words between the marks" : "words, or raw:\"\(term.text)\"")
    }
  }

  private func check(regex term: Expression.Term) throws(ExpressionError) {
    do throws(RegexError) {
      _ = try RegularExpression(literal: term.text)
    } catch {
      let start = term.range.lowerBound + error.offset
      throw ExpressionError(
        in: source, at: start..<max(min(start + 1, term.range.upperBound), start), error.message,
        expected: error.expected)
    }
  }

  private func check(modified inner: Expression, by sign: String, in field: Expression.Field?)
    throws(ExpressionError)
  {
    switch inner {
    case .boost(_, let term): return try check(modified: term, by: sign, in: field)
    case .word(let term):
      guard WordPattern(term.text).isPlain else {
        throw failure(inner, "\(sign) with a wildcard", expected: "a plain word")
      }
    case .phrase where sign == "=": break
    case .phrase:
      throw failure(inner, "a phrase is never stemmed", expected: "a word after ~")
    default:
      throw failure(inner, "\(sign) needs a word", expected: "a word right after \(sign)")
    }
    try check(inner, in: field)
  }

  // MARK: Operators

  private func check(near operands: [Expression], in field: Expression.Field?)
    throws(ExpressionError)
  {
    for operand in operands {
      if case .near(_, _, let left, let right) = operand {
        try check(near: [left, right], in: field)
      } else {
        try check(nearOperand: operand)
        try check(operand, in: field)
      }
    }
  }

  private func check(nearOperand operand: Expression) throws(ExpressionError) {
    switch operand {
    case .word, .phrase, .exact, .stem, .slop: return
    case .boost(_, let inner): try check(nearOperand: inner)
    case .or(let all):
      for one in all { try check(nearOperand: one) }
    default:
      throw failure(
        operand, "NEAR cannot take this operand", expected: Self.nearOperands)
    }
  }

  private func check(
    _ speaker: Expression, says content: Expression, in field: Expression.Field?
  ) throws(ExpressionError) {
    if field != nil {
      throw failure(speaker, "SAYS inside a field", expected: "words or phrases")
    }
    try check(speaker: speaker, of: "SAYS")
    try check(content, of: .quote)
  }

  private func check(speaker: Expression, of place: String) throws(ExpressionError) {
    switch speaker {
    case .word, .phrase, .entity: try check(speaker, in: .speaker)
    case .boost(_, let inner): try check(speaker: inner, of: place)
    case .or(let all):
      for one in all { try check(speaker: one, of: place) }
    case .and:
      throw failure(
        speaker, "several words are no name", expected: "the name in quotation marks")
    default:
      throw failure(
        speaker, "\(place) needs a speaker", expected: "a name, a \"full name\", @id or ORs of them"
      )
    }
  }

  // MARK: Fields

  private func check(_ operand: Expression, of field: Expression.Field) throws(ExpressionError) {
    switch field {
    case .title, .text, .summary, .quote: try check(operand, in: field)
    case .speaker: try check(speaker: operand, of: "speaker:")
    case .kind: try check(operand, of: field, oneOf: ["direct", "indirect", "mixed"])
    case .lang: try check(language: operand)
    default: try check(plain: operand, of: field)
    }
  }

  /// Words and phrases, and expressions of them.
  private func check(plain operand: Expression, of field: Expression.Field)
    throws(ExpressionError)
  {
    switch operand {
    case .word, .phrase: try check(operand, in: field)
    case .boost(_, let inner), .not(let inner): try check(plain: inner, of: field)
    case .and(let all), .or(let all):
      for one in all { try check(plain: one, of: field) }
    default:
      throw failure(
        operand, "\(field.rawValue): cannot take this", expected: "a word or a \"phrase\"")
    }
  }

  private func check(
    _ operand: Expression, of field: Expression.Field, oneOf values: [String]
  ) throws(ExpressionError) {
    try check(plain: operand, of: field)
    try eachTerm(of: operand) { (term) throws(ExpressionError) in
      guard !values.contains(term.text.lowercased()) else { return }
      throw ExpressionError(
        in: source, at: term.range, "unknown \(field.rawValue) '\(term.text.prefix(40))'",
        expected: "one of " + values.joined(separator: ", "),
        suggestion: Suggestion.nearest(to: term.text, among: values))
    }
  }

  private func check(language operand: Expression) throws(ExpressionError) {
    try check(plain: operand, of: .lang)
    try eachTerm(of: operand) { (term) throws(ExpressionError) in
      let primary = term.text.prefix { $0 != "-" }
      let isTag =
        (2...3).contains(primary.utf8.count)
        && primary.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      guard !isTag else { return }
      throw ExpressionError(
        in: source, at: term.range, "'\(term.text.prefix(40))' is no language",
        expected: "two or three letters, as in lang:en")
    }
  }

  private func eachTerm(
    of expression: Expression, _ body: (Expression.Term) throws(ExpressionError) -> Void
  ) throws(ExpressionError) {
    switch expression {
    case .word(let term), .phrase(let term): try body(term)
    case .boost(_, let inner), .not(let inner): try eachTerm(of: inner, body)
    case .and(let all), .or(let all):
      for one in all { try eachTerm(of: one, body) }
    default: break
    }
  }
}
