/// The numbers that a second look adds: what the first one thought of a reading and of those that it
/// competes with.
struct VerdictRivals {
  /// All candidates of a passage that were looked at, head by head.
  let candidates: [VerdictFeatures]
  /// The chances that the first look gave them, in thousandths: whole, as all numbers are.
  private let chances: [Int]

  /// How many numbers it adds, and how many a row has then.
  static let added = 15
  static let count = VerdictNumbers.count + added
  /// So many candidates before and behind are reckoned with: what a passage costs grows with its length.
  private static let reach = 40

  init(candidates: [VerdictFeatures], chances: some Collection<Float>) {
    self.candidates = candidates
    self.chances = chances.map { Int(($0 * 1000).rounded()) }
  }

  /// Adds the rows of some candidates: those of the first look, each with its own numbers behind.
  /// - Parameter rows: of all candidates, one after the other.
  func add(_ places: [Int], after rows: ArraySlice<Float>, to result: inout [Float]) {
    for place in places {
      let start = rows.startIndex + place * VerdictNumbers.count
      result += rows[start..<start + VerdictNumbers.count]
      add(place, to: &result)
    }
  }

  private func add(_ place: Int, to row: inout [Float]) {
    let own = candidates[place].reading
    var same = SameHead(chance: chances[place])
    var others = OtherHeads()
    var heads = HeadChances()
    let first = max(0, place - Self.reach)
    for other in first..<min(candidates.count, place + Self.reach + 1) {
      let reading = candidates[other].reading
      heads.take(reading.head, chances[other])
      guard other != place else { continue }
      if reading.head == own.head {
        same.take(reading, chances[other], own)
      } else {
        others.take(reading, chances[other], own)
      }
    }
    let numbers = same.numbers + others.numbers + others.neighbours(of: own.head) + [heads.sum]
    row += numbers.map { Float($0) }
  }
}

extension VerdictRivals {
  /// The other readings of the same cue.
  private struct SameHead {
    let chance: Int
    private var best = 0
    private var rank = 0
    /// How much is thought of all that say about the same.
    private var agreement = 0

    init(chance: Int) { self.chance = chance }

    mutating func take(_ reading: Reading, _ chance: Int, _ own: Reading) {
      best = max(best, chance)
      if chance > self.chance { rank += 1 }
      if Reading.overlap(reading.content, own.content) > 0.5 { agreement += chance }
    }

    var numbers: [Int] { [chance, best, rank, agreement] }
  }

  /// The readings of other cues: the best of those that share words with the own one, say its cue, are said
  /// in it, have their source in it, have its source.
  private struct OtherHeads {
    private var (overlap, share, around, within) = (0, 0, 0, 0)
    private var (sourceWithin, sameSource) = (0, 0)
    private var before: (head: Int, chance: Int)?
    private var after: (head: Int, chance: Int)?

    mutating func take(_ reading: Reading, _ chance: Int, _ own: Reading) {
      let common = VerdictNumbers.share(reading.content, own.content)
      if common > 300, chance > overlap { (overlap, share) = (chance, common) }
      if reading.content.contains(where: { $0.contains(own.head) }) { around = max(around, chance) }
      if own.content.contains(where: { $0.contains(reading.head) }) { within = max(within, chance) }
      if let source = reading.source {
        if own.content.contains(where: { $0.overlaps(source) }) {
          sourceWithin = max(sourceWithin, chance)
        }
        if source == own.source { sameSource = max(sameSource, chance) }
      }
      if reading.head < own.head {
        let best = before.flatMap { $0.head == reading.head ? $0.chance : nil } ?? 0
        before = (reading.head, max(best, chance))
      } else if after == nil || after?.head == reading.head {
        after = (reading.head, max(after?.chance ?? 0, chance))
      }
    }

    var numbers: [Int] { [overlap, share, around, within, sourceWithin, sameSource] }

    /// The best of the cue before and of the one behind, and how far they are; 99 where there is none.
    func neighbours(of head: Int) -> [Int] {
      [
        before?.chance ?? 0, before.map { head - $0.head } ?? 99, after?.chance ?? 0,
        after.map { $0.head - head } ?? 99,
      ]
    }
  }

  /// How many statements are expected: the best of each cue, added up.
  private struct HeadChances {
    private var (head, best, all) = (-1, 0, 0)

    mutating func take(_ head: Int, _ chance: Int) {
      if head != self.head {
        all += best
        (self.head, best) = (head, 0)
      }
      best = max(best, chance)
    }

    var sum: Int { all + best }
  }
}
