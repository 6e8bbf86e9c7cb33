import Markup
import Watching

/// An alert as people read it.
struct AlertView {
  let line: AlertLine
  /// How many copies of the story stand behind it.
  var copies = 0

  /// One line of plain text, fields apart by tabs: time, severity, topic, who said what, title,
  /// address.
  var plain: String {
    [
      line.time, line.severity.rawValue, line.topic, saying, TerminalText.line(line.title ?? ""),
      TerminalText.line(line.url),
    ].joined(separator: "\t") + (copies > 0 ? "\t+\(copies) copies" : "")
  }

  /// Three lines for a terminal.
  func block(_ paint: Painter) -> [String] {
    let time = String(TerminalText.line(line.time).prefix(16)).replacing("T", with: " ")
    let severity = paint(line.severity.rawValue, ink, .bold)
    let topic = paint(TerminalText.line(line.topicName), .bold)
    let why = line.reasons.joined(separator: ", ") + (line.action == .update ? "; updated" : "")
    let folded = copies > 0 ? paint("  +\(copies) \(copies == 1 ? "copy" : "copies")", .dim) : ""
    let source = line.feedTitle.map { " · " + TerminalText.line($0) } ?? ""
    return [
      "\(paint(time, .dim))  \(severity)  \(topic)  \(paint("(\(why))", .dim))\(folded)",
      "  " + said(paint),
      "  \(TerminalText.line(line.title ?? "(no title)"))\(paint(source, .dim))",
      "  " + paint(TerminalText.line(line.url), .blue),
    ]
  }

  /// A copy, as the line that is folded behind its story.
  func copyLine(_ paint: Painter) -> String {
    let source = line.feedTitle.map { " · " + TerminalText.line($0) } ?? ""
    let title = TerminalText.line(line.title ?? "(no title)")
    return paint("  ↳ a copy, \(TerminalText.line(line.topicName)): \(title)\(source)", .dim)
  }

  private var ink: Ink {
    switch line.severity {
    case .info: .blue
    case .notice: .green
    case .warning: .yellow
    case .critical: .red
    }
  }

  /// `Vladimir Putin stressed: that Kyiv must …`, or the words around the match.
  private var saying: String { said(Painter(isColoured: false)) }

  private func said(_ paint: Painter) -> String {
    let text = TerminalText.line(line.text ?? line.excerpt)
    guard let speaker = line.speaker else { return text }
    let cue = line.cue.map { " " + TerminalText.line($0) } ?? ""
    return paint(TerminalText.line(speaker), .cyan, .bold) + paint(cue, .yellow) + ": " + text
  }
}
