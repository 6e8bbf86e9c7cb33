/// Reads a passage by the learnt model: each likely cue on its own, then accepted or rejected.
struct ChainReader<Scorer: StatementScorer> {
  let passage: Passage
  let cells: Cells
  let map: CueMap
  /// What the rules read, by head.
  let rules: [Int: Reading]

  init(_ passage: Passage, cells: Cells, chances: CueChances, lexicon: Lexicon) {
    self.passage = passage
    self.cells = cells
    map = CueMap(chances, cells)
    let cues = CueFinder(passage: passage, lexicon: lexicon).cues()
    let reader = ClauseReader(passage: passage, cues: cues)
    var rules: [Int: Reading] = [:]
    for number in cues.indices {
      if let reading = reader.reading(number: number) { rules[reading.head] = reading }
    }
    self.rules = rules
  }

  /// A cue is decoded from about this chance on (.15): recall first, the verdict cleans up.
  private static var threshold: UInt8 { 38 }
  /// The heads that are worth decoding: where a text has more cues than any text has, the likeliest.
  func heads() -> [Int] {
    var heads = (0..<cells.count).filter {
      map.chances.any[$0] >= Self.threshold && map.chances.speech[$0] >= Self.threshold / 2
    }
    let most = min(max(8, cells.count / 4), 40 + cells.count / 20)
    if heads.count > most {
      heads.sort { (map.chances.speech[$1], $0) < (map.chances.speech[$0], $1) }
      heads = heads.prefix(most).sorted()
    }
    return heads
  }

  /// How many other readings of a cue are looked at, and from which chance of speech on (.16).
  private static var others: Int { 4 }
  private static var otherThreshold: UInt8 { 40 }

  /// What a cue says by the model, whether true or not: the best reading, then others.
  func decode(_ head: Int, _ scorer: inout Scorer, _ lattice: inout Lattice) -> [Reading] {
    let context = ChainContext(
      head: head, passage: passage, cells: cells, map: map, rule: rules[head])
    scorer.fill(&lattice, for: context)
    let others = map.chances.speech[head] < Self.otherThreshold ? 0 : Self.others
    let paths = ChainDecoder(context: context).paths(lattice, others: others)
    var readings: [Reading] = []
    for (labels, loss) in [(paths.labels, 0)] + paths.others {
      let start = context.window.lowerBound
      guard var reading = Self.reading(labels, head: head, from: start, in: passage),
        !readings.contains(where: { $0.source == reading.source && $0.content == reading.content })
      else { continue }
      reading.margins = paths.margins
      reading.loss = loss
      readings.append(reading)
    }
    return readings
  }

  /// The reading that labels spell.
  static func reading(
    _ labels: [ChainLabel], head: Int, from start: Int, in passage: Passage
  ) -> Reading? {
    let speller = LabelSpeller(labels: labels, start: start, passage: passage)
    let content = speller.content()
    guard !content.isEmpty else { return nil }
    return Reading(
      head: head, cue: speller.cue(around: head), source: speller.source(), content: content,
      confidence: 0, rule: .chain)
  }

  /// All that the model and the rules read, each cue by both where they differ.
  func alternatives(_ scorer: inout Scorer, _ lattice: inout Lattice) -> [VerdictFeatures] {
    var groups: [CueReadings] = []
    let heads = heads()
    for head in heads {
      groups.append(
        CueReadings(decoded: decode(head, &scorer, &lattice), rule: rules[head], head: head))
    }
    let decoded = Set(heads)
    for rule in rules.values where !decoded.contains(rule.head) {
      groups.append(CueReadings(decoded: [], rule: rule, head: rule.head))
    }
    groups.sort { $0.head < $1.head }
    let setting = VerdictSetting(
      passage: passage, cells: cells, map: map, rivals: groups.compactMap(\.best))
    return groups.flatMap { group in
      group.candidates.map { verdict($0.reading, $0.other, group.decoded, setting) }
    }
  }

  private func verdict(
    _ reading: Reading, _ other: Reading?, _ siblings: [Reading], _ setting: VerdictSetting
  ) -> VerdictFeatures {
    VerdictFeatures(
      setting: setting, reading: reading, kind: CandidateMaker(passage: passage).kind(of: reading),
      other: other, isNested: isNested(reading, setting.rivals), siblings: siblings)
  }

  private func isNested(_ reading: Reading, _ all: [Reading]) -> Bool {
    all.contains { other in
      other.head != reading.head
        && map.chances.speech[other.head] >= map.chances.speech[reading.head]
        && other.content.contains { $0.contains(reading.head) }
    }
  }
}
