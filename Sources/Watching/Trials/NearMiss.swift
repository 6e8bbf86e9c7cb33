/// Why a topic just fails to hold of a document.
public struct NearMiss: Sendable, Hashable {
  /// How near it is.
  public enum Reason: String, Sendable, Hashable {
    /// All other parts of the AND hold.
    case part
    /// Each part of the AND holds, of no one statement.
    case statement
    /// All its words stand in the document, but not as the clause wants them.
    case order
  }

  /// The clause that does not hold, as it was written.
  public var clause: String
  /// How near it is.
  public var reason: Reason
  /// The parts that do hold.
  public var holding: [String]
}

extension NearMiss: CustomStringConvertible {
  /// A clause about an article: "has rain, but not snow".
  public var description: String {
    switch reason {
    case .part: part
    case .statement: "has \(clause), but of no one statement"
    case .order: "has the words of \(clause), but not so"
    }
  }

  /// What is there besides, what is missing or should not be there.
  private var part: String {
    let present = holding.filter { !$0.hasPrefix("NOT ") }.joined(separator: ", ")
    if clause.hasPrefix("NOT ") { return "has \(present), but also \(clause.dropFirst(4))" }
    return present.isEmpty ? "lacks \(clause)" : "has \(present), but not \(clause)"
  }
}

extension TopicSet {
  /// Why a topic just fails to hold of a document; nil where it holds, or more than one part is
  /// missing.
  public func nearMiss(of id: String, in document: Document) -> NearMiss? {
    guard let number = place(of: id), let root = compiled.roots[number] else { return nil }
    let evaluator = evaluator(of: document)
    guard !evaluator.holds(topic: number) else { return nil }
    return NearMissFinder(
      explainer: Explainer(evaluator: evaluator, topic: topics[number]),
      builder: FilterBuilder(compiled),
      features: DocumentFeatures(of: document, stemmer: compiled.stemmer).all
    ).nearMiss(root)
  }
}

/// Looks for what alone keeps a clause from holding.
private struct NearMissFinder {
  let explainer: Explainer
  let builder: FilterBuilder
  let features: FeatureSet

  func nearMiss(_ index: UInt32) -> NearMiss? {
    let node = explainer.evaluator.topics.nodes[Int(index)]
    switch node.operation {
    case .and: return nearMiss(ofAll: node)
    case .or: return explainer.evaluator.children(node).lazy.compactMap(nearMiss).first
    case .phrase, .slop, .near, .says, .quote, .within: return nearMiss(ofOrder: index, node)
    default: return nil
    }
  }

  private func nearMiss(ofAll node: Node) -> NearMiss? {
    let parts = explainer.evaluator.required(node)
    let absent = parts.filter { !explainer.evaluator.holds($0) }
    let holding = parts.filter(explainer.evaluator.holds).map(text)
    guard let first = absent.first else {
      return NearMiss(
        clause: holding.joined(separator: " AND "), reason: .statement, holding: holding)
    }
    guard absent.count == 1, !holding.isEmpty else { return nil }
    return NearMiss(clause: text(first), reason: .part, holding: holding)
  }

  private func nearMiss(ofOrder index: UInt32, _ node: Node) -> NearMiss? {
    let clause = builder.clause(ofNode: index)
    guard clause != .anything, clause.holds(features.contains) else { return nil }
    return NearMiss(clause: explainer.text(node), reason: .order, holding: [])
  }

  private func text(_ index: UInt32) -> String {
    let node = explainer.evaluator.topics.nodes[Int(index)]
    guard node.operation == .and || node.operation == .or else { return explainer.text(node) }
    return explainer.evaluator.children(node).map(text)
      .joined(separator: node.operation == .and ? " AND " : " OR ")
  }
}
