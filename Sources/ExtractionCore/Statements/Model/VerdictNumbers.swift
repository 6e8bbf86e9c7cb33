/// The numbers that the verdict's trees look at: a reading beside everything that competes with it.
/// All of them are whole, so that the trees decide the same on every machine.
struct VerdictNumbers {
  let candidate: VerdictFeatures
  let reading: Reading
  let passage: Passage
  let cells: Cells
  let siblings: [Reading]
  let rivals: [Reading]
  let map: CueMap

  /// How many there are.
  static let count = 89

  init(candidate: VerdictFeatures) {
    self.candidate = candidate
    reading = candidate.reading
    passage = candidate.passage
    cells = candidate.cells
    siblings = candidate.siblings
    rivals = candidate.setting.rivals
    map = candidate.map
  }

  /// The rows of all candidates of a passage, one after the other.
  static func rows(_ candidates: [VerdictFeatures], sums: [Int]) -> [Float] {
    var row = Row()
    for (candidate, sum) in zip(candidates, sums) {
      VerdictNumbers(candidate: candidate).add(to: &row, sum: sum)
    }
    return row.values
  }

  /// Adds the numbers to a row, with the sum that the hashed features gave.
  func add(to row: inout Row, sum: Int) {
    row.add(sum)
    head(&row)
    margins(&row)
    consensus(&row)
    content(&row)
    ends(&row)
    insides(&row)
    leftOver(&row)
    source(&row)
    agreement(&row)
    competition(&row)
    shape(&row)
  }

  /// Rows of numbers, one after the other.
  struct Row {
    private(set) var values: [Float] = []

    @inline(__always)
    mutating func add(_ value: Int) { values.append(Float(max(-100_000, min(100_000, value)))) }
  }

  private func head(_ row: inout Row) {
    let head = reading.head
    row.add(Int(candidate.speech))
    row.add(Int(candidate.any))
    row.add(Int(cells[head].kind))
    row.add(Int(cells[head - 1].kind))
    row.add(Int(cells[head + 1].kind))
    row.add(Int(cells[head].quote))
    row.add(Hypothesis(passage: passage).covers(head) ? 1 : 0)
    row.add(candidate.kind == .direct ? 0 : candidate.kind == .mixed ? 1 : 2)
    row.add(reading.cue.count)
  }

  private func margins(_ row: inout Row) {
    row.add(Int(reading.loss))
    row.add(siblings.firstIndex { $0.loss == reading.loss }.map { $0 - siblings.startIndex } ?? -1)
    row.add(siblings.count)
    let next = siblings.first { $0.loss > reading.loss }
    row.add(next.map { Int($0.loss - reading.loss) } ?? 2000)
    let margins = reading.margins ?? candidate.other?.margins
    row.add(Int(min(margins?.content ?? 9999, 9999)))
    row.add(Int(min(margins?.source ?? 9999, 9999)))
    row.add(Int(min(margins?.outside ?? 9999, 9999)))
  }

  /// How far the model's readings of the cue agree with this one, the likelier ones counting more: 214
  /// units are a factor of two.
  private func consensus(_ row: inout Row) {
    var (all, contents, sources) = (0, 0, 0)
    for sibling in siblings {
      let weight = 4096 >> Int(sibling.loss / 214)
      all += weight
      contents += weight * Self.share(sibling.content, reading.content)
      sources += sibling.source == reading.source ? weight : 0
    }
    row.add(all == 0 ? -1 : contents / all)
    row.add(all == 0 ? -1 : sources * 1000 / all)
  }

  static func share(_ one: [Range<Int>], _ other: [Range<Int>]) -> Int {
    Int((Reading.overlap(one, other) * 1000).rounded())
  }

  /// The hull of the content.
  var span: Range<Int> {
    (reading.content.first?.lowerBound ?? 0)..<(reading.content.last?.upperBound ?? 0)
  }

  static func size(_ reading: Reading) -> Int {
    reading.content.reduce(0) { $0 + $1.count }
  }

  private func agreement(_ row: inout Row) {
    row.add(Int(reading.rule.number))
    let best = siblings.first
    for other in [candidate.other, best] {
      guard let other else {
        for _ in 0..<5 { row.add(-99) }
        continue
      }
      row.add(Self.share(other.content, reading.content))
      row.add(other.source == reading.source ? 1 : other.source == nil ? 2 : 0)
      row.add(Self.size(reading) - Self.size(other))
      row.add(span.lowerBound - (other.content.first?.lowerBound ?? 0))
      row.add(span.upperBound - (other.content.last?.upperBound ?? 0))
    }
    row.add(candidate.other.map { Int($0.rule.number) } ?? -1)
  }

  private func competition(_ row: inout Row) {
    var (overlap, chance, around, within, source) = (0, 0, 0, 0, 0)
    for rival in rivals where rival.head != reading.head {
      let share = Self.share(rival.content, reading.content)
      let speech = Int(map.chances.speech[rival.head])
      if share > overlap { (overlap, chance) = (share, speech) }
      if contains(rival, reading.head) { around = max(around, speech) }
      if contains(reading, rival.head) { within = max(within, speech) }
      if let other = rival.source, reading.content.contains(where: { $0.overlaps(other) }) {
        source = max(source, speech)
      }
    }
    row.add(overlap)
    row.add(chance)
    row.add(around)
    row.add(within)
    row.add(source)
    row.add(candidate.isNested ? 1 : 0)
    row.add(rivals.count)
  }

  private func contains(_ reading: Reading, _ token: Int) -> Bool {
    reading.content.contains { $0.contains(token) }
  }
}
