import Markup
import Watching

/// One alert in full, for people.
struct AlertDetail {
  private let alert: LoggedAlert

  init(_ alert: LoggedAlert) { self.alert = alert }

  /// Shows it, one field a line.
  func show(on output: Output) throws(CommandFailure) {
    for line in AlertView(line: alert.line).block(output.paint) { try output.line(line) }
    for (name, value) in fields where !value.isEmpty {
      let padded = name + String(repeating: " ", count: max(1, 12 - name.count))
      try output.line("  " + output.paint(padded, .dim) + TerminalText.line(value))
    }
  }

  private var fields: [(String, String)] {
    let data = alert.json["data"]
    let article = data?["article"]
    let speaker = data?["statement"]?["speaker"]
    return [
      ("alert", alert.line.id),
      ("number", alert.line.sequence.map(String.init) ?? ""),
      ("action", alert.line.action.rawValue),
      ("published", alert.line.published ?? ""),
      ("feed", alert.line.feedURL ?? ""),
      ("text from", article?["text_from"]?.string ?? ""),
      ("page", article?["fetch_error"]?.string ?? ""),
      ("authors", names(article?["authors"]).joined(separator: ", ")),
      ("speaker", description(of: speaker)),
      ("matched", terms.joined(separator: ", ")),
      ("around", alert.line.excerpt),
      ("story", "\(alert.line.story), \(alert.line.storySize) articles"),
    ] + furtherStatements(data?["statements"]?.array ?? [])
  }

  private func names(_ people: JSONValue?) -> [String] {
    (people?.array ?? []).compactMap { $0["name"]?.string }
  }

  private func description(of speaker: JSONValue?) -> String {
    guard let name = speaker?["name"]?.string else { return "" }
    let id = speaker?["id"]?.string.map { " @" + $0 } ?? ""
    let mention = speaker?["mention"]?.string.map { ", named \"\($0)\" there" } ?? ""
    return name + id + mention
  }

  /// The terms of the topic that were found, each once.
  private var terms: [String] {
    var seen: Set<String> = []
    return (alert.json["data"]?["match"]?["spans"]?.array ?? [])
      .compactMap { $0["term"]?.string }.filter { seen.insert($0).inserted }
  }

  private func furtherStatements(_ statements: [JSONValue]) -> [(String, String)] {
    statements.map { statement in
      let name = statement["speaker"]?["name"]?.string ?? "somebody"
      return ("also", "\(name): \(statement["text"]?.string ?? "")")
    }
  }
}
