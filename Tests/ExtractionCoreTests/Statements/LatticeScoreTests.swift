import Testing

@testable import ExtractionCore

@Suite("Readings and their scores")
struct LatticeScoreTests {
  private static let text = """
    “We will not sign it,” said Anna Berg, the finance minister, who added that the talks “are over”. \
    She told reporters on Monday, after a meeting in Rome, that others had agreed. Mr. Olsen denied it.

    According to the ministry, nobody asked: “Why?” Berg wondered, and said no more.
    """

  /// Every group that is kept, and every sum that is taken late, gives what asking for all features of a
  /// token at once gives.
  @Test func `are the sums of all features of each token`() throws {
    let weights = try #require(StatementWeights.embedded)
    var reader = TextReader(Array(Self.text.utf8), language: "en")
    reader.readPlainText()
    var scorer = LinearScorer(weights)
    var lattice = Lattice()
    var compared = 0
    for passage in reader.text.passages {
      let cells = Cells(passage)
      scorer.begin(passage)
      let chances = scorer.cueChances(in: passage, cells: cells)
      let chain = ChainReader<LinearScorer>(
        passage, cells: cells, chances: chances, lexicon: reader.text.lexicon)
      for head in chain.heads() {
        let context = ChainContext(
          head: head, passage: passage, cells: cells, map: chain.map, rule: chain.rules[head])
        scorer.fill(&lattice, for: context)
        let (emissions, edges) = (EmissionFeatures(context), EdgeFeatures(context))
        for (place, token) in context.window.enumerated() {
          let side = emissions.side(token)
          var list = FeatureList(for: weights.emissionTable)
          emissions.add(token, side: side, to: &list)
          let emission = weights.emissionScores(list)
          let kept = (emission: lattice.emissions[place], edge: lattice.edges[place])
          #expect(kept.emission == emission)
          var steps = FeatureList(for: weights.edgeTable)
          edges.add(token, side: side, to: &steps)
          let edge = weights.edgeScores(steps)
          #expect(kept.edge == edge)
          compared += 1
        }
      }
    }
    #expect(compared > 100)
  }

  @Test func `reach beside the cue's sentence only where quotation marks stand`() throws {
    var reader = TextReader(
      Array(
        "It rained. Berg said it was over. Nobody came.\n\n“It rained.” Berg left. He slept.".utf8),
      language: "en")
    reader.readPlainText()
    let windows = reader.text.passages.map { passage in
      let cells = Cells(passage)
      let map = CueMap(CueChances(count: cells.count), cells)
      let head = passage.tokens.firstIndex { $0.word == "said" || $0.word == "left" } ?? 0
      return ChainContext(head: head, passage: passage, cells: cells, map: map, rule: nil).window
    }
    #expect(windows == [3..<9, 0..<8])
  }

  @Test func `know the same words of the same source by another cue`() {
    let promise = Reading(
      head: 2, cue: 2..<3, source: 0..<2, content: [3..<14, 20..<22], confidence: 1, rule: .chain)
    var order = promise
    order.content = [6..<24]
    #expect(order.repeats(promise) && promise.repeats(order))
    order.source = 3..<4
    #expect(!order.repeats(promise))
    order.source = promise.source
    order.content = [13..<40]
    #expect(!order.repeats(promise))
  }
}
