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

  /// A cue is decoded from about this chance on (.1): recall first, the verdict cleans up.
  private static var threshold: UInt8 { 26 }
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

  /// What a cue says by the model, whether true or not.
  func decode(_ head: Int, _ scorer: inout Scorer, _ lattice: inout Lattice) -> Reading? {
    let context = ChainContext(
      head: head, passage: passage, cells: cells, map: map, rule: rules[head])
    scorer.fill(&lattice, for: context)
    let path = ChainDecoder(context: context).path(&lattice)
    var reading = Self.reading(
      path.labels, head: head, from: context.window.lowerBound, in: passage)
    reading?.margins = path.margins
    return reading
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
  func alternatives(_ scorer: inout Scorer) -> [VerdictFeatures] {
    var lattice = Lattice()
    var pairs: [(reading: Reading, other: Reading?)] = []
    let heads = heads()
    for head in heads {
      let decoded = decode(head, &scorer, &lattice)
      if let decoded { pairs.append((decoded, rules[head])) }
      if let rule = rules[head], decoded.map({ !$0.isSame(as: rule) }) ?? true {
        pairs.append((rule, decoded))
      }
    }
    let decoded = Set(heads)
    pairs += rules.values.filter { !decoded.contains($0.head) }.map { ($0, nil) }
    pairs.sort {
      ($0.reading.head, $0.reading.rule.number) < ($1.reading.head, $1.reading.rule.number)
    }
    let readings = pairs.map(\.reading)
    return pairs.map { verdict($0.reading, $0.other, among: readings) }
  }

  private func verdict(
    _ reading: Reading, _ other: Reading?, among readings: [Reading]
  ) -> VerdictFeatures {
    VerdictFeatures(
      passage: passage, cells: cells, reading: reading,
      kind: CandidateMaker(passage: passage).kind(of: reading),
      speech: map.chances.speech[reading.head], any: map.chances.any[reading.head], other: other,
      isNested: isNested(reading, readings))
  }

  private func isNested(_ reading: Reading, _ all: [Reading]) -> Bool {
    all.contains { other in
      other.head != reading.head
        && map.chances.speech[other.head] >= map.chances.speech[reading.head]
        && other.content.contains { $0.contains(reading.head) }
    }
  }

  /// The accepted readings, without near duplicates, in order.
  func readings(_ scorer: inout Scorer) -> [Reading] {
    let admission = Admission(passage: passage)
    var accepted: [(reading: Reading, kind: Statement.Kind)] = []
    for verdict in alternatives(&scorer) {
      var reading = verdict.reading
      reading.confidence = scorer.chance(of: verdict)
      if reading.confidence >= (verdict.kind == .indirect ? 0.35 : 0.3), admission.admits(reading) {
        accepted.append((reading, verdict.kind))
      }
    }
    accepted.sort {
      ($1.reading.confidence, $0.reading.head) < ($0.reading.confidence, $1.reading.head)
    }
    return withSureCues(keep(accepted).map(calibrated)).sorted { $0.head < $1.head }
  }

  /// With a confidence that says how often such a statement is right: among those that survive the
  /// competition the verdict's chance is too modest by .6 in log-odds (cross-validated: of those at .9
  /// and more, .93 are right end to end, half of all).
  private func calibrated(_ reading: Reading) -> Reading {
    var reading = reading
    let odds = reading.confidence / max(1e-9, 1 - reading.confidence)
    let better = odds * 1.822
    reading.confidence = better / (1 + better)
    return reading
  }

  /// The best reading of each cue and of each content.
  private func keep(_ accepted: [(reading: Reading, kind: Statement.Kind)]) -> [Reading] {
    let admission = Admission(passage: passage)
    var kept: [Reading] = []
    for (reading, kind) in accepted where !kept.contains(where: { $0.head == reading.head }) {
      let isTaken = kept.contains { other in
        Reading.overlap(other.content, reading.content) > 0.5
          || (kind == .indirect && reading.confidence < 0.6 && claims(reading.head, other))
      }
      guard !isTaken else { continue }
      var reading = reading
      if let rule = rules[reading.head], admission.continues(rule, reading) {
        reading.content = rule.content
      }
      kept.append(reading)
    }
    return kept
  }

  /// Whether a cue stands inside what another one says, by the model or by the rules.
  private func claims(_ head: Int, _ other: Reading) -> Bool {
    let contents = other.content + (rules[other.head]?.content ?? [])
    return contents.contains { $0.contains(head) }
  }

  /// A cue that is one for sure says something: where the model's reading of it fell to a better one,
  /// the rules' stands in, if it takes nothing from the others.
  private func withSureCues(_ kept: [Reading]) -> [Reading] {
    let admission = Admission(passage: passage)
    var result = kept
    for var rule in rules.values.sorted(by: { $0.head < $1.head }) {
      guard map.chances.speech[rule.head] >= 153, rule.source != nil,
        !result.contains(where: { $0.head == rule.head || claims(rule.head, $0) }),
        !result.contains(where: { Reading.overlap($0.content, rule.content) > 0.1 })
      else { continue }
      rule.confidence = 0.4
      if admission.admits(rule) { result.append(rule) }
    }
    return result
  }
}
