import ExtractionCore

/// Tells of a topic that holds why it does.
enum MatchReport {
  /// The match of a topic that is known to hold.
  static func match(_ topic: Topic, number: Int, _ evaluator: Evaluator) -> Match {
    var match = Match(topic: topic.id, reasons: [], spans: [])
    guard let root = evaluator.topics.roots[number] else { return match }
    var collector = SpanCollector(evaluator, topic)
    collector.collect(root, in: evaluator.whole, statements: evaluator.statements(root))
    match.spans = collector.sortedSpans
    match.statements = statements(of: root, topic, evaluator)
    match.speakerIDs = collector.speakerIDs
    if collector.hasKeyword { match.reasons.append(.keyword) }
    if collector.hasSpeaker { match.reasons.append(.speaker) }
    if match.reasons.isEmpty { match.reasons = [.keyword] }
    return match
  }

  /// The statements that a clause holds of and, for clauses of words alone, those that hold a place
  /// of them.
  private static func statements(
    of index: UInt32, _ topic: Topic, _ evaluator: Evaluator
  ) -> [Int] {
    let node = evaluator.topics.nodes[Int(index)]
    if node.operation == .or {
      return Set(evaluator.children(node).flatMap { statements(of: $0, topic, evaluator) }).sorted()
    }
    if node.hasStatement { return evaluator.statements(index) }
    guard evaluator.holds(index) else { return [] }
    var collector = SpanCollector(evaluator, topic)
    collector.collect(index, in: evaluator.whole, statements: [])
    let spans = collector.sortedSpans
    let all = evaluator.reading.document.article.statements
    return all.indices.filter { holds(all[$0], spans) }
  }

  private static func holds(_ statement: Statement, _ spans: [Match.Span]) -> Bool {
    let field: Match.Field = statement.field == .title ? .title : .text
    return statement.spans.contains { piece in
      spans.contains { $0.field == field && $0.range.overlaps(piece) }
    }
  }
}
