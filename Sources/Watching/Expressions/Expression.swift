/// An expression of the language of topics, as a syntax tree.
public indirect enum Expression: Sendable, Hashable {
  /// What stands in the expression and where.
  public struct Term: Sendable, Hashable {
    /// The term as it was written, without quotation marks (a regular expression keeps its slashes,
    /// an entity its `@`).
    public var text: String
    /// Where it stands in the expression, in UTF-8 bytes, quotation marks included.
    public var range: Range<Int>

    /// Makes a term.
    public init(_ text: String, range: Range<Int> = 0..<0) {
      self.text = text
      self.range = range
    }
  }

  /// How near two operands of `NEAR` must stand.
  public enum Distance: Sendable, Hashable {
    /// So many words between at most.
    case words(Int)
    /// In one sentence.
    case sentence
    /// In one paragraph.
    case paragraph
  }

  /// A word, perhaps with wildcards: `ceasefire`, `Luxemb*`.
  case word(Term)
  /// `"complete end"`
  case phrase(Term)
  /// `/ceas(e|ing)[- ]fire/i`
  case regex(Term)
  /// `@putin`
  case entity(Term)
  /// `=Putin`: case and accents kept.
  case exact(Expression)
  /// `~word`: inflected forms too.
  case stem(Expression)
  /// `title:…`
  case field(Field, Expression)
  /// `"a b"~5`: in any order, so many words between at most.
  case slop(Int, Expression)
  /// `term^20`: a weight, as it was written.
  case boost(String, Expression)
  /// `a NEAR/5 b`, or `ONEAR` for this order.
  case near(Distance, isOrdered: Bool, Expression, Expression)
  /// `@putin SAYS ceasefire`
  case says(Expression, Expression)
  /// `-x`
  case not(Expression)
  /// Two or more that all hold.
  case and([Expression])
  /// Two or more of which one holds.
  case or([Expression])
}

extension Expression {
  /// Where it starts and ends in the text, in UTF-8 bytes: the hull of its terms.
  public var range: Range<Int> {
    switch self {
    case .word(let term), .phrase(let term), .regex(let term), .entity(let term):
      return term.range
    case .exact(let inner), .stem(let inner), .field(_, let inner), .slop(_, let inner),
      .boost(_, let inner), .not(let inner):
      return inner.range
    case .near(_, _, let left, let right), .says(let left, let right):
      return left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
    case .and(let all), .or(let all):
      guard let first = all.first, let last = all.last else { return 0..<0 }
      return first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
    }
  }

  /// Whether it can hold because something is there, not only because something is missing.
  var isPositive: Bool {
    switch self {
    case .word, .phrase, .regex, .entity, .exact, .stem, .slop: true
    case .field(_, let inner), .boost(_, let inner): inner.isPositive
    case .near(_, _, let left, let right): left.isPositive && right.isPositive
    case .says(let left, let right): left.isPositive && right.isPositive
    case .not: false
    case .and(let all): all.contains(where: \.isPositive)
    case .or(let all): all.allSatisfy(\.isPositive)
    }
  }
}
