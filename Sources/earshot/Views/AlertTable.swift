import Watching

/// Alerts as comma-separated values (RFC 4180).
enum AlertTable {
  /// The names of the columns.
  static let header = row([
    "time", "severity", "topic", "action", "reason", "speaker", "cue", "statement", "title", "url",
    "feed", "published", "story", "id",
  ])

  /// One alert.
  static func row(of line: AlertLine) -> String {
    row([
      line.time, line.severity.rawValue, line.topic, line.action.rawValue,
      line.reasons.joined(separator: " "), line.speaker ?? "", line.cue ?? "",
      line.text ?? line.excerpt, line.title ?? "", line.url, line.feedTitle ?? line.feedURL ?? "",
      line.published ?? "", line.story, line.id,
    ])
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r"
  }

  /// A cell that no spreadsheet takes for a formula: what starts like one gets an apostrophe
  /// (OWASP, "CSV Injection").
  static func cell(_ text: String) -> String {
    var text = TerminalText.line(text)
    if let first = text.unicodeScalars.first,
      "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    {
      text = "'" + text
    }
    guard text.contains(where: { $0 == "\"" || $0 == "," || $0 == ";" || $0 == "'" }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
