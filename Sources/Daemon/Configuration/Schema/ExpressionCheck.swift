import Watching

/// Turns what is wrong in topics into problems of the file that they were read from.
struct ExpressionCheck {
  let sources: [String: YAMLSource]
  let log: ProblemLog

  /// Reports the problems of topics. They are warnings: the other topics are watched all the same.
  func report(_ problems: [TopicProblem], in topics: [TopicSchema.Reading]) {
    let readings = Dictionary(topics.map { ($0.topic.id, $0) }) { first, _ in first }
    for problem in problems {
      guard let reading = readings[problem.topic], let place = place(of: problem, in: reading)
      else { continue }
      let expected = problem.expected.map { ": expected \($0)" } ?? ""
      log.warn(problem.message + expected, at: place, suggestion: problem.suggestion)
    }
  }

  /// The place; nil for a text that lacked its quotes: that is told already.
  private func place(of problem: TopicProblem, in reading: TopicSchema.Reading) -> Place? {
    if let imported = reading.imported {
      return Place(imported.place(of: problem), in: reading.place.file)
    }
    guard let node = node(of: problem, in: reading) else { return reading.place }
    if node.scalar?.isMended == true { return nil }
    guard let source = sources[node.place.file], let positions = ScalarPositions(node, in: source)
    else { return node.place }
    return positions.place(of: problem.column - 1)
  }

  private func node(of problem: TopicProblem, in reading: TopicSchema.Reading) -> YAMLNode? {
    let nodes =
      switch problem.key {
      case .query: reading.query.map { [$0] } ?? []
      case .keywords: reading.keywords
      case .speakers: reading.speakers
      }
    let index = problem.key == .query ? 0 : problem.index
    return nodes.indices.contains(index) ? nodes[index] : nil
  }
}
