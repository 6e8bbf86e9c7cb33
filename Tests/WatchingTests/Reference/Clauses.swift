import Watching

/// An expression taken apart into an OR of ANDs; negations of more than one term stay whole, and so
/// does an AND of several SAYS.
enum Clauses {
  static func of(_ expression: Expression) -> [[Expression]] {
    guard expression.isOfStatement || expression.hasStatement else { return [[expression]] }
    switch expression {
    case .or(let all): return all.flatMap(of)
    case .and(let all):
      return all.reduce([[]]) { clauses, one in
        clauses.flatMap { clause in of(one).map { clause + $0 } }
      }
    default: return [[expression]]
    }
  }
}

extension Expression {
  /// Whether it is one term about a statement, perhaps negated.
  var isOfStatement: Bool {
    switch self {
    case .field(let field, _): field.isOfStatement
    case .says: true
    case .not(let inner): inner.hasStatement
    default: false
    }
  }

  /// Whether a term about a statement stands in it.
  var hasStatement: Bool {
    switch self {
    case .field(let field, _): field.isOfStatement
    case .says: true
    case .not(let inner), .boost(_, let inner): inner.hasStatement
    case .and(let all), .or(let all): all.contains(where: \.hasStatement)
    default: false
    }
  }

  /// Whether it is a negation.
  var isNegated: Bool {
    if case .not = self { true } else { false }
  }

  /// What is negated.
  var negated: Expression {
    if case .not(let inner) = self { inner } else { self }
  }
}
