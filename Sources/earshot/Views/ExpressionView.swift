import Markup

/// An expression for people: its tree, or its mistake with a mark under it.
enum ExpressionView {
  /// The syntax tree, one node a line, indented.
  static func lines(of tree: JSONValue, depth: Int = 0) -> [String] {
    let indentation = String(repeating: "  ", count: depth)
    guard let parts = tree.array else { return [indentation + text(of: tree)] }
    var head: [String] = []
    var children: [String] = []
    for part in parts {
      if part.array == nil {
        head.append(text(of: part))
      } else {
        children += lines(of: part, depth: depth + 1)
      }
    }
    return [indentation + head.joined(separator: " ")] + children
  }

  /// The expression, a mark under the place of its mistake, and the mistake.
  static func lines(of error: JSONValue, in expression: String) -> [String] {
    let column = error["column"]?.integer ?? 1
    let shown = TerminalText.line(expression)
    let expected = error["expected"]?.string.map { ": expected \($0)" } ?? ""
    let suggestion = error["suggestion"]?.string.map { "; did you mean \($0)?" } ?? ""
    let message = (error["message"]?.string ?? "") + expected + suggestion
    return [
      shown, String(repeating: " ", count: max(0, column - 1)) + "^",
      "column \(column): " + TerminalText.line(message),
    ]
  }

  private static func text(of value: JSONValue) -> String { value.string ?? value.text }
}
