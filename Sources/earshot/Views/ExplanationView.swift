import ExtractionCore
import Watching

/// Clause by clause, why a topic holds of an article.
struct ExplanationView {
  let explanation: Explanation
  let document: Document

  /// One line for each clause, with the words around its first places.
  func lines(_ paint: Painter) -> [String] { lines(explanation.root, depth: 1, paint) }

  private func lines(_ clause: Explanation.Clause, depth: Int, _ paint: Painter) -> [String] {
    let indentation = String(repeating: "  ", count: depth)
    let mark = clause.holds ? paint("yes", .green) : paint("no ", .red)
    let head = "\(indentation)\(mark) \(TerminalText.line(clause.text))"
    let places = clause.parts.isEmpty ? clause.spans.prefix(3) : []
    return [head]
      + places.map { indentation + "    " + place($0, paint) }
      + clause.parts.flatMap { lines($0, depth: depth + 1, paint) }
  }

  private func place(_ span: Match.Span, _ paint: Painter) -> String {
    let text = document.text(of: span.field)
    let mark = Mark(range: span.range, open: "[", close: "]", ink: .green)
    return paint("\(span.field.rawValue): ", .dim)
      + MarkedText(text: text, marks: [mark]).shown(paint)
  }
}
