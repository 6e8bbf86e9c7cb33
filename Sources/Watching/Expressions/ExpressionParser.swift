import ExtractionCore

/// Reads expressions of the language of topics (recursive descent after the grammar).
///
/// Precedence, tightest first: field and modifiers, `NEAR`, `SAYS`, `NOT`, `AND`, `OR`. Length and
/// nesting are bounded, so that hostile input costs little.
public struct ExpressionParser {
  /// The longest expression, in UTF-8 bytes.
  public static let longest = 65_536
  /// How deep parentheses, fields and negations may nest.
  public static let deepest = 100
  /// How many operands one chain of `NEAR` may have.
  public static let longestChain = 16

  private let source: String
  private var lexer: ExpressionLexer
  private var token = ExpressionToken(kind: .end, range: 0..<0)
  private var depth = 0

  /// Reads an expression.
  /// - Throws: ``ExpressionError`` with the place of the first mistake.
  public static func parse(_ text: String) throws(ExpressionError) -> Expression {
    guard text.utf8.count <= longest else {
      throw ExpressionError(
        column: 1,
        message: "an expression of \(text.utf8.count) bytes", expected: "at most \(longest)")
    }
    var parser = ExpressionParser(source: text, lexer: ExpressionLexer(text))
    try parser.advance()
    let expression = try parser.whole()
    try ExpressionRules(source: text).check(expression)
    return expression
  }

  private init(source: String, lexer: ExpressionLexer) {
    self.source = source
    self.lexer = lexer
  }

  private mutating func whole() throws(ExpressionError) -> Expression {
    guard token.kind != .end else {
      throw ExpressionError(column: 1, message: "empty expression", expected: "a word to look for")
    }
    let expression = try or()
    guard token.kind == .end else { throw unexpected() }
    return expression
  }

  private mutating func advance() throws(ExpressionError) { token = try lexer.next() }

  private func failure(_ message: String, expected: String? = nil) -> ExpressionError {
    ExpressionError(in: source, at: token.range, message, expected: expected)
  }

  private func unexpected() -> ExpressionError {
    switch token.kind {
    case .slop: return failure("~n needs a phrase", expected: "\"a b\"~n")
    case .boost: return failure("a weight without a term", expected: "a term right before ^")
    default:
      let text = String(source[utf8: token.range])
      return failure("unexpected '\(text)'", expected: "an operator, a term or the end")
    }
  }

  private mutating func nested<Result>(
    _ body: (inout Self) throws(ExpressionError) -> Result
  ) throws(ExpressionError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw failure("nested too deeply", expected: "at most \(Self.deepest) levels")
    }
    return try body(&self)
  }

  private mutating func or() throws(ExpressionError) -> Expression {
    var all = [try and()]
    while token.kind == .or {
      try advance()
      all.append(try and())
    }
    return all.count == 1 ? all[0] : .or(all)
  }

  private mutating func and() throws(ExpressionError) -> Expression {
    var all = [try not()]
    while true {
      if token.kind == .and {
        try advance()
      } else if !startsTerm {
        return all.count == 1 ? all[0] : .and(all)
      }
      all.append(try not())
    }
  }

  private var startsTerm: Bool {
    switch token.kind {
    case .open, .word, .phrase, .regex, .entity, .field, .not, .exact, .stem: true
    default: false
    }
  }

  private mutating func not() throws(ExpressionError) -> Expression {
    guard token.kind == .not else { return try says() }
    try advance()
    return .not(try nested { parser throws(ExpressionError) in try parser.not() })
  }

  private mutating func says() throws(ExpressionError) -> Expression {
    let speaker = try near()
    guard token.kind == .says else { return speaker }
    try advance()
    return .says(speaker, try near())
  }

  private mutating func near() throws(ExpressionError) -> Expression {
    let isGroup = token.kind == .open
    var left = try primary()
    var operands = 1
    while case .near(let distance, let isOrdered) = token.kind {
      if operands == 1, isGroup, case .near = left { throw nestedNear(left) }
      try advance()
      operands += 1
      guard operands <= Self.longestChain else {
        throw failure("a chain of NEAR with over \(Self.longestChain) operands")
      }
      let right = try primary()
      if case .near = right { throw nestedNear(right) }
      left = .near(distance, isOrdered: isOrdered, left, right)
    }
    return left
  }

  private func nestedNear(_ expression: Expression) -> ExpressionError {
    ExpressionError(
      in: source, at: expression.range, "NEAR inside NEAR", expected: ExpressionRules.nearOperands)
  }

  private mutating func primary() throws(ExpressionError) -> Expression {
    var expression = try modified()
    while true {
      switch token.kind {
      case .slop(let words):
        guard case .phrase = expression else { throw unexpected() }
        guard words <= 100 else {
          throw failure("~n over 100 words", expected: "at most 100, or NEAR/p")
        }
        expression = .slop(words, expression)
      case .boost(let weight): expression = .boost(weight, expression)
      default: return expression
      }
      try advance()
      if case .boost = expression { return expression }
    }
  }

  private mutating func modified() throws(ExpressionError) -> Expression {
    let term = token
    switch term.kind {
    case .open: return try group()
    case .field(let name): return try field(name)
    case .exact:
      try advance()
      return .exact(try nested { parser throws(ExpressionError) in try parser.primary() })
    case .stem:
      try advance()
      return .stem(try nested { parser throws(ExpressionError) in try parser.primary() })
    case .word(let text):
      try advance()
      return .word(.init(text, range: term.range))
    case .phrase(let text):
      try advance()
      return .phrase(.init(text, range: term.range))
    case .regex(let text):
      try advance()
      return .regex(.init(text, range: term.range))
    case .entity(let text):
      try advance()
      return .entity(.init(text, range: term.range))
    case .slop, .boost: throw unexpected()
    default: throw failure("term expected", expected: "a word, a \"phrase\", @name or (")
    }
  }

  private mutating func group() throws(ExpressionError) -> Expression {
    try advance()
    let inner = try nested { parser throws(ExpressionError) in try parser.or() }
    guard token.kind == .close else {
      if token.kind == .end { throw failure("missing )", expected: ")") }
      throw unexpected()
    }
    try advance()
    return inner
  }

  private mutating func field(_ name: String) throws(ExpressionError) -> Expression {
    guard let field = Expression.Field(rawValue: name.lowercased()) else {
      let names = Expression.Field.allCases.map(\.rawValue)
      throw ExpressionError(
        in: source, at: token.range.lowerBound..<token.range.upperBound - 1,
        "unknown field '\(name.prefix(40))'", expected: "one of " + names.joined(separator: ", "),
        suggestion: Suggestion.nearest(to: name, among: names).map { $0 + ":" })
    }
    try advance()
    return .field(field, try nested { parser throws(ExpressionError) in try parser.primary() })
  }
}
