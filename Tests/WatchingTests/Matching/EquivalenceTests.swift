import ExtractionCore
import Testing
import Watching

@Suite struct `The matcher and the reference evaluator` {
  private static let entities = [
    SpeakerEntity(id: "e1", name: "Gamma Delta"), SpeakerEntity(id: "e2", name: "Omega Beta"),
  ]

  /// Expressions that the parser takes and in which at most one SAYS stands: of several in one AND
  /// each has its own statement, which the clauses of the reference do not know.
  private func expressions(_ count: Int, seed: UInt64) -> [String] {
    var random = RandomExpressions(random: SeededGenerator(seed))
    var found: [String] = []
    while found.count < count {
      let text = random.expression()
      guard text.split(separator: "SAYS").count <= 2,
        (try? ExpressionParser.parse(text)) != nil
      else { continue }
      found.append(text)
    }
    return found
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `agree on random topics and documents`(seed: UInt64) throws {
    let texts = expressions(60, seed: seed)
    let topics = TopicSet(
      topics: texts.enumerated().map { Topic(id: "t\($0)", query: $1) }, speakers: Self.entities)
    #expect(topics.problems.isEmpty)
    let trees = try texts.map { try ExpressionParser.parse($0) }
    var documents = RandomDocuments(random: SeededGenerator(seed &+ 1000))
    for _ in 0..<12 {
      let document = documents.document()
      let evaluator = NaiveEvaluator(
        text: NaiveText(document), entities: ["@e1": "Gamma Delta", "@e2": "Omega Beta"])
      let wanted = trees.indices.filter { evaluator.holds(trees[$0]) }
      let found = topics.places(in: document)
      for place in Set(wanted).symmetricDifference(found) {
        Issue.record("\(texts[place]) \(found.contains(place) ? "false" : "missed") in \(document)")
      }
      #expect(topics.matches(in: document).map(\.topic) == found.map { "t\($0)" })
    }
  }
}
