import Markup

extension Expression {
  /// The tree as nested arrays: `["and",["word","putin"],["not",["word","sport"]]]`.
  public var json: JSONValue {
    switch self {
    case .word(let term): ["word", .string(term.text)]
    case .phrase(let term): ["phrase", .string(term.text)]
    case .regex(let term): ["regex", .string(term.text)]
    case .entity(let term): ["entity", .string(term.text)]
    case .exact(let inner): ["exact", inner.json]
    case .stem(let inner): ["stem", inner.json]
    case .field(let field, let inner): ["field", .string(field.rawValue), inner.json]
    case .slop(let words, let inner): ["slop", .string(String(words)), inner.json]
    case .boost(let weight, let inner): ["boost", .string(weight), inner.json]
    case .near(let distance, let isOrdered, let left, let right):
      [isOrdered ? "onear" : "near", .string(distance.text), left.json, right.json]
    case .says(let left, let right): ["says", left.json, right.json]
    case .not(let inner): ["not", inner.json]
    case .and(let all): .array(["and"] + all.map(\.json))
    case .or(let all): .array(["or"] + all.map(\.json))
    }
  }
}

extension Expression.Distance {
  /// As it stands after `NEAR/`.
  var text: String {
    switch self {
    case .words(let count): String(count)
    case .sentence: "s"
    case .paragraph: "p"
    }
  }
}

extension ExpressionParser {
  /// What `earshot topics parse --json` prints: `{"ast":[…]}` or
  /// `{"error":{"column","message","expected"}}`.
  public static func json(parsing text: String) -> JSONValue {
    do throws(ExpressionError) {
      return ["ast": try parse(text).json]
    } catch {
      return ["error": error.json]
    }
  }
}
