import Testing

@testable import ExtractionCore

@Suite("Readings of one cue")
struct ChainPathTests {
  /// A window of six tokens with scores made up from a seed.
  private struct Case {
    let context: ChainContext
    private var emissions: [SIMD4<Int32>] = []
    private var edges: [SIMD16<Int32>] = []

    /// A lattice of the scores.
    var lattice: Lattice {
      var lattice = Lattice()
      lattice.reset(emissions.count)
      for index in emissions.indices {
        lattice.emissions[index] = emissions[index]
        lattice.edges[index] = edges[index]
      }
      return lattice
    }

    init?(_ seed: UInt64) {
      var reader = TextReader(Array("Rome said it was over.".utf8), language: "en")
      reader.readPlainText()
      guard let passage = reader.text.passages.first else { return nil }
      let cells = Cells(passage)
      let map = CueMap(CueChances(count: cells.count), cells)
      context = ChainContext(head: 1, passage: passage, cells: cells, map: map, rule: nil)
      var state = seed
      func score() -> Int32 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int32(truncatingIfNeeded: state >> 40) % 200
      }
      for _ in context.window {
        emissions.append(SIMD4((0..<4).map { _ in score() }))
        edges.append(SIMD16((0..<16).map { _ in score() }))
      }
    }

    /// What labels weigh.
    func weight(_ labels: [Int]) -> Int32 {
      labels.indices.reduce(0) { sum, index in
        let edge = index == 0 ? 0 : edges[index][4 * labels[index - 1] + labels[index]]
        return sum + emissions[index][labels[index]] + edge
      }
    }

    /// All labels that are allowed: the head a cue, at most one source in one piece.
    var allowed: [[Int]] {
      var all: [[Int]] = [[]]
      for _ in context.window { all = all.flatMap { start in (0..<4).map { start + [$0] } } }
      return all.filter { labels in
        let sources = labels.indices.filter { labels[$0] == 1 }
        let isOne = sources.last.map { $0 - sources[0] + 1 == sources.count } ?? true
        return labels[context.head] == 2 && isOne
      }
    }
  }

  @Test(arguments: 1...20)
  func `the best labels and the next best are those that trying all of them finds`(
    _ seed: UInt64
  ) throws {
    let example = try #require(Case(seed))
    let paths = ChainDecoder(context: example.context).paths(example.lattice, others: 4)
    let weights = example.allowed.map(example.weight).sorted(by: >)
    #expect(example.weight(paths.labels.map { Int($0.rawValue) }) == weights[0])
    #expect(paths.others.first.map { weights[0] - $0.loss } == weights[1])
    for (labels, loss) in paths.others {
      #expect(example.weight(labels.map { Int($0.rawValue) }) == weights[0] - loss)
    }
  }

  @Test func `no others are looked for where none are wanted`() throws {
    let example = try #require(Case(7))
    let paths = ChainDecoder(context: example.context).paths(example.lattice, others: 0)
    #expect(paths.others.isEmpty)
  }
}

@Suite("Statement weights")
struct StatementWeightsTests {
  @Test func `the weights of this build have trees for the numbers that are computed`() throws {
    let weights = try #require(StatementWeights.embedded)
    #expect(weights.trees != nil)
  }

  @Test func `a row has as many numbers as the trees ask for`() throws {
    let weights = try #require(StatementWeights.embedded)
    var reader = TextReader(
      Array("“It is over,” said Anna Berg, who added that it “was long”.".utf8), language: "en")
    reader.readPlainText()
    let passage = try #require(reader.text.passages.first)
    var scorer = LinearScorer(weights)
    scorer.begin(passage)
    let cells = Cells(passage)
    let chances = scorer.cueChances(in: passage, cells: cells)
    let chain = ChainReader<LinearScorer>(
      passage, cells: cells, chances: chances, lexicon: reader.text.lexicon)
    var lattice = Lattice()
    let candidates = chain.alternatives(&scorer, &lattice)
    #expect(candidates.count > 2)
    let rows = VerdictNumbers.rows(candidates, sums: candidates.map { _ in 0 })
    #expect(rows.count == candidates.count * VerdictNumbers.count)
    let rivals = VerdictRivals(candidates: candidates, chances: candidates.map { _ in 0.5 })
    var again: [Float] = []
    rivals.add([0, 2], after: rows[...], to: &again)
    #expect(again.count == 2 * VerdictRivals.count)
    #expect(again.prefix(VerdictNumbers.count) == rows.prefix(VerdictNumbers.count))
  }

  /// “It rained and Rome said it was over, he said.”: the reading of the first "said" lies in that of the
  /// second.
  @Test func `a second look tells what a reading competes with`() throws {
    var reader = TextReader(
      Array("It rained, and Rome said it was over, he said.".utf8), language: "en")
    reader.readPlainText()
    let passage = try #require(reader.text.passages.first)
    let cells = Cells(passage)
    let map = CueMap(CueChances(count: cells.count), cells)
    let setting = VerdictSetting(passage: passage, cells: cells, map: map, rivals: [])
    let readings = [
      (head: 5, source: 4..<5, content: 6..<9), (head: 5, source: 4..<5, content: 0..<3),
      (head: 11, source: 10..<11, content: 0..<9),
    ]
    let candidates = readings.map { head, source, content in
      let reading = Reading(
        head: head, cue: head..<head + 1, source: source, content: [content], confidence: 0,
        rule: .chain)
      return VerdictFeatures(
        setting: setting, reading: reading, kind: .indirect, other: nil, isNested: false,
        siblings: [])
    }
    let rows = [Float](repeating: 0, count: candidates.count * VerdictNumbers.count)
    var numbers: [Float] = []
    VerdictRivals(candidates: candidates, chances: [0.5, 0.2, 0.9])
      .add([0, 2], after: rows[...], to: &numbers)
    let first = Array(numbers[VerdictNumbers.count..<VerdictRivals.count])
    // Its own chance; of its cue the best other, its rank, nobody who agrees; of the other cues the best
    // that shares words and how many, the one it is said in, none in it, no source in it, none of its own
    // source; no cue before, one six words behind; what is expected in all.
    #expect(first == [500, 200, 0, 0, 900, 333, 900, 0, 0, 0, 0, 99, 900, 6, 1400])
    let last = Array(numbers.suffix(VerdictRivals.added))
    #expect(last == [900, 0, 0, 0, 500, 333, 0, 500, 500, 0, 500, 6, 0, 99, 1400])
  }
}
