import Markup
import Watching

/// A topic as people see it in a list.
struct TopicView {
  let topic: Topic
  let problems: [TopicProblem]
  /// What is allowed and probably not meant.
  let warnings: [TopicProblem]

  /// Two or more lines: the topic, what it looks for, what is wrong.
  func lines(_ paint: Painter) -> [String] {
    let state = topic.isEnabled ? topic.severity.rawValue : "off"
    let name = topic.name == topic.id ? "" : "  " + TerminalText.line(topic.name)
    let head = paint(TerminalText.line(topic.id), .bold) + "  " + paint(state, .dim) + name
    let wrong = problems.map { problem in
      "  " + paint("wrong: ", .red) + TerminalText.line(problem.description)
        + " (\(problem.key.rawValue), column \(problem.column))"
    }
    let odd = warnings.map {
      "  " + paint("careful: ", .yellow) + TerminalText.line($0.description)
    }
    return [head] + terms.map { "  " + TerminalText.line($0) } + wrong + odd
  }

  private var terms: [String] {
    var terms: [String] = []
    if !topic.keywords.isEmpty {
      terms.append("keywords: " + topic.keywords.joined(separator: ", "))
    }
    if !topic.speakers.isEmpty {
      terms.append("speakers: " + topic.speakers.joined(separator: ", "))
    }
    if let query = topic.query { terms.append("query: " + query) }
    return terms
  }

  /// The topic as a line of JSON.
  var json: JSONValue {
    [
      "id": .string(topic.id), "name": .string(topic.name), "enabled": .bool(topic.isEnabled),
      "severity": .string(topic.severity.rawValue), "keywords": JSONValue(topic.keywords),
      "speakers": JSONValue(topic.speakers), "query": JSONValue(topic.query),
      "problems": .array(problems.map(Self.json)), "warnings": .array(warnings.map(Self.json)),
    ]
  }

  private static func json(_ problem: TopicProblem) -> JSONValue {
    [
      "key": .string(problem.key.rawValue), "index": .integer(problem.index),
      "column": .integer(problem.column), "message": .string(problem.message),
      "expected": JSONValue(problem.expected), "suggestion": JSONValue(problem.suggestion),
    ]
  }
}
