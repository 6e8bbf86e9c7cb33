/// How much of one story two articles have in common.
///
/// What copies keep and other articles do not: wording outside quotations (two reports of one press
/// conference share the quotations), and the names and figures in it (articles of a series, such as
/// the weather, fill the same slots with other facts).
struct StoryLikeness {
  /// Of the shorter article's shingles, the part that the longer one has too.
  private(set) var wording = Overlap()
  /// The same, of what stands outside quotations.
  private(set) var narration = Overlap()
  /// The same, of names and figures.
  private(set) var facts = Overlap()
  /// The same, of the headlines' words.
  private(set) var title = Overlap()
  /// Of the slots that both have, the part that is filled alike.
  private(set) var slots = Overlap()
  /// How long the shorter article is, measured by the longer one, 0 to 1.
  private let proportion: Double
  /// How many shingles the shorter article has.
  private let length: Int
  /// Whether at least one text says what its headline says.
  private let isTitled: Bool

  /// - Parameter common: keys of shingles that many stories have; they do not count.
  init(_ first: StorySketch, _ second: StorySketch, without common: Set<UInt32> = []) {
    let lengths = [first.shingleCount, second.shingleCount].sorted()
    length = lengths[0]
    proportion = Double(lengths[0]) / Double(max(1, lengths[1]))
    isTitled = first.isTitled || second.isTitled
    let samples = Self.comparable(first.shingles, second.shingles, limit: StorySketch.size)
      .map { $0.filter { !common.contains($0 >> 1) } }
    wording = Overlap(samples[0].map { $0 >> 1 }, samples[1].map { $0 >> 1 })
    let unquoted = samples.map { $0.filter { $0 & 1 == 0 } }
    narration = Overlap(unquoted[0], unquoted[1])
    let facts = Self.comparable(first.facts, second.facts, limit: StorySketch.factLimit)
    self.facts = Overlap(facts[0], facts[1])
    title = Overlap(first.title, second.title)
    slots = Overlap(first.slots, second.slots)
  }

  /// The parts of two samples that are complete: below the smaller of both bounds.
  private static func comparable(_ first: [UInt32], _ second: [UInt32], limit: Int) -> [[UInt32]] {
    let bounds = [first, second].map { $0.count < limit ? UInt32.max : $0[limit - 1] }
    let bound = min(bounds[0], bounds[1])
    return [first, second].map { $0.filter { $0 <= bound } }
  }

  /// Whether both articles carry one story.
  var isOneStory: Bool {
    guard length >= Self.fewest, proportion >= 0.24, !isOneSeries else { return false }
    guard !mayBeWall else { return false }
    if length < Self.short {
      // A sentence of its own before a common teaser is an article of its own.
      return wording.share * proportion >= (title.share >= 0.4 ? 0.75 : 0.95)
    }
    if wording.share >= 0.68 { return wording.share >= 0.9 || !facts.differ }
    return isMuchEdited || isRequoted
  }

  /// Whether they are the same but for a few words.
  var isNearlyIdentical: Bool {
    isOneStory && wording.share >= 0.9 && proportion >= 0.85 && facts.share >= 0.9
  }

  /// Whether the texts are short, do not say what their headlines say, and hold few facts or are the
  /// same to the word: a site shows such a text in the place of many articles.
  private var mayBeWall: Bool {
    !isTitled && title.share < 0.5 && length < 260
      && (facts.size < 6 || wording.share >= 0.95 && proportion >= 0.9)
  }

  /// Whether the same places hold other names and figures: the weather of two days.
  private var isOneSeries: Bool { slots.size - slots.shared > 1 && slots.share < 0.72 }

  /// Half of the wording and most of the facts.
  private var isMuchEdited: Bool {
    wording.share >= 0.46 && narration.share >= 0.36 && facts.size >= 8
      && facts.share >= (wording.share < 0.55 ? 0.68 : 0.58)
  }

  /// The narration and the facts, in other quotations: somebody translated them.
  private var isRequoted: Bool {
    wording.share >= 0.2 && narration.size >= 24 && narration.size * 5 >= wording.size
      && narration.share >= 0.8 && facts.size >= 4 && facts.share >= 0.65
  }

  /// Fewer shingles than this say nothing.
  private static let fewest = 14
  /// Articles of fewer shingles have to be the same almost word by word.
  private static let short = 40
}

extension StorySketch {
  /// Whether both carry one story.
  /// - Parameter common: keys of shingles that many stories have; they do not count.
  public func isSameStory(as other: StorySketch, without common: Set<UInt32> = []) -> Bool {
    StoryLikeness(self, other, without: common).isOneStory
  }
}

/// What two samples share.
struct Overlap {
  /// How much there is of the smaller one.
  private(set) var size = 0
  /// How much of it the other one has.
  private(set) var shared = 0

  init() {}

  init(_ first: [UInt32], _ second: [UInt32]) {
    let known = Set(first)
    size = min(first.count, second.count)
    shared = second.count { known.contains($0) }
  }

  /// Of the slots that both have, those that are filled alike.
  init(_ first: [StorySketch.Slot], _ second: [StorySketch.Slot]) {
    let known = Dictionary(first.map { ($0.place, $0.fact) }) { fact, _ in fact }
    let both = second.filter { known[$0.place] != nil }
    size = both.count
    shared = both.count { known[$0.place] == $0.fact }
  }

  /// The part of the smaller one that the other one has, 0 to 1.
  var share: Double { size == 0 ? 0 : Double(shared) / Double(size) }

  /// Whether there is enough to say that they differ, and they do.
  var differ: Bool { size >= 5 && share < 0.45 }
}
