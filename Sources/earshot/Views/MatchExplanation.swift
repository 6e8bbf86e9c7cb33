import Markup
import Watching

/// Where the terms of a topic were found, by field.
struct MatchExplanation {
  private let alert: LoggedAlert

  init(_ alert: LoggedAlert) { self.alert = alert }

  /// One line for each term and field: how often, and the first place.
  func lines(_ paint: Painter) -> [String] {
    var order: [Key] = []
    var places: [Key: [Int]] = [:]
    for span in alert.json["data"]?["match"]?["spans"]?.array ?? [] {
      let key = Key(term: span["term"]?.string ?? "", field: span["field"]?.string ?? "")
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(span["start"]?.integer ?? 0)
    }
    return order.map { key in
      let found = places[key] ?? []
      let times = found.count == 1 ? "once" : "\(found.count) times"
      return "  " + paint(TerminalText.line(key.term), .green)
        + " in the \(TerminalText.line(key.field)), \(times), first at character \(found.first ?? 0)"
    }
  }

  private struct Key: Hashable {
    var term: String
    var field: String
  }
}
