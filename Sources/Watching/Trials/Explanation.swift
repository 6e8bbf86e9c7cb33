import ExtractionCore
import Markup

/// Why a topic holds of a document or does not, clause by clause.
public struct Explanation: Sendable, Hashable {
  /// A clause of the topic, as it was written, and what was found of it.
  public struct Clause: Sendable, Hashable {
    /// The clause: `ceasefire`, `NOT football`, `any of`.
    public var text: String
    /// Whether it holds of the document on its own.
    public var holds: Bool
    /// Where, at most a hundred places.
    public var spans: [Match.Span]
    /// The statements that it holds of, as indices.
    public var statements: [Int]
    /// The clauses it is made of.
    public var parts: [Clause]
  }

  /// The topic's id.
  public var topic: String
  /// Whether the topic holds.
  public var holds: Bool
  /// All of it.
  public var root: Clause

  static let allOf = "all of"
  static let anyOf = "any of"
}

extension Explanation.Clause {
  /// `{"clause","holds","spans","statements","parts"}`; offsets in code points.
  func json(_ points: [Match.Field: CodePoints]) -> JSONValue {
    [
      "clause": .string(text), "holds": .bool(holds),
      "spans": .array(
        spans.map { span in
          let range = points[span.field]?.range(span.range) ?? span.range
          return [
            "field": .string(span.field.rawValue), "start": .integer(range.lowerBound),
            "end": .integer(range.upperBound),
          ]
        }),
      "statements": .array(statements.map { .integer($0) }),
      "parts": .array(parts.map { $0.json(points) }),
    ]
  }
}

extension Explanation {
  /// As JSON, with offsets in code points of the document's fields.
  public func json(in document: Document) -> JSONValue {
    let fields: [Match.Field] = [.title, .summary, .text]
    let points = Dictionary(
      uniqueKeysWithValues: fields.map { ($0, CodePoints(document.text(of: $0))) })
    return ["topic": .string(topic), "holds": .bool(holds), "clause": root.json(points)]
  }
}

/// Builds explanations.
struct Explainer {
  let evaluator: Evaluator
  let topic: Topic

  /// What was found of a clause and of its parts.
  func clause(_ index: UInt32) -> Explanation.Clause {
    let node = evaluator.topics.nodes[Int(index)]
    let holds = evaluator.holds(index)
    let statements = evaluator.statements(index)
    var collector = SpanCollector(evaluator, topic)
    let isGroup = node.operation == .and || node.operation == .or
    if holds, !isGroup { collector.collect(index, in: evaluator.whole, statements: statements) }
    return Explanation.Clause(
      text: text(node), holds: holds, spans: collector.sortedSpans, statements: statements,
      parts: parts(node, isGroup: isGroup))
  }

  private func parts(_ node: Node, isGroup: Bool) -> [Explanation.Clause] {
    if isGroup { return evaluator.children(node).map(clause) }
    guard node.operation == .not else { return [] }
    return [clause(node.a)]
  }

  /// The clause as it was written.
  func text(_ node: Node) -> String {
    let whole = Origin.text(topic, node.origin)
    let written = String(whole[utf8: Int(node.start)..<Int(node.end)])
    switch node.operation {
    case .and: return Explanation.allOf
    case .or: return Explanation.anyOf
    case .not: return "NOT " + written
    case .within: return DocumentReading.matchFields[Int(node.field)].rawValue + ":" + written
    case .speaker: return "speaker:" + written
    case .quote: return "quote:" + written
    case .kind: return "kind:" + written
    case .verb: return "verb:" + written
    case .role: return "speaker.role:" + written
    case .fact: return evaluator.topics.facts[Int(node.a)].field.rawValue + ":" + written
    default: return written
    }
  }
}

extension TopicSet {
  /// Why a topic holds of a document or does not; nil where no such topic is watched.
  public func explain(_ id: String, in document: Document) -> Explanation? {
    guard let number = place(of: id) else { return nil }
    let evaluator = evaluator(of: document)
    guard let root = evaluator.topics.roots[number] else { return nil }
    return Explanation(
      topic: id, holds: evaluator.holds(topic: number),
      root: Explainer(evaluator: evaluator, topic: topics[number]).clause(root))
  }
}
