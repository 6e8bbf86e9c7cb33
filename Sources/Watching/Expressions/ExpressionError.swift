import ExtractionCore
import Markup

/// A mistake in an expression, with its place.
public struct ExpressionError: Error, Sendable, Hashable {
  /// Where, in code points from 1.
  public var column: Int
  /// How many code points are wrong, at least 1.
  public var length: Int
  /// What is wrong, a clause: "missing )".
  public var message: String
  /// What belongs there; nil where the message says it.
  public var expected: String?
  /// What was probably meant; nil where nothing is near.
  public var suggestion: String?

  /// Makes an error.
  public init(
    column: Int, length: Int = 1, message: String, expected: String? = nil,
    suggestion: String? = nil
  ) {
    self.column = column
    self.length = length
    self.message = message
    self.expected = expected
    self.suggestion = suggestion
  }

  /// Makes an error at a range of UTF-8 bytes of an expression.
  init(
    in source: String, at range: Range<Int>, _ message: String, expected: String? = nil,
    suggestion: String? = nil
  ) {
    let points = CodePoints(source)
    let (start, end) = (
      points.offset(ofByte: range.lowerBound), points.offset(ofByte: range.upperBound)
    )
    self.init(
      column: start + 1, length: max(end - start, 1), message: message, expected: expected,
      suggestion: suggestion)
  }
}

extension ExpressionError: CustomStringConvertible {
  /// "column 9: missing )".
  public var description: String {
    var text = "column \(column): \(message)"
    if let expected { text += " (expected \(expected))" }
    if let suggestion { text += "; did you mean \(suggestion)?" }
    return text
  }

  /// `{"column", "message", "expected"}`, and `"suggestion"` where there is one.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("column", .integer(column)), .init("message", .string(message)),
      .init("expected", JSONValue(expected)),
    ]
    if let suggestion { members.append(.init("suggestion", .string(suggestion))) }
    return .object(members)
  }
}
