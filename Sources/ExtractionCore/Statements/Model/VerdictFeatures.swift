/// What all candidates of a passage share.
final class VerdictSetting {
  let passage: Passage
  let cells: Cells
  let map: CueMap
  /// The best readings of all cues of the passage.
  let rivals: [Reading]

  init(passage: Passage, cells: Cells, map: CueMap, rivals: [Reading]) {
    self.passage = passage
    self.cells = cells
    self.map = map
    self.rivals = rivals
  }
}

/// The features of a decoded cue, by which it is accepted or rejected. An object, since it is handed
/// about and copies of readings cost more than looking at them.
final class VerdictFeatures {
  let setting: VerdictSetting
  let passage: Passage
  let cells: Cells
  let map: CueMap
  let reading: Reading
  let kind: Statement.Kind
  /// The other reading of the same cue: the rules' beside the model's, the model's beside the rules'.
  let other: Reading?
  /// Whether the head stands inside the content of another candidate that is likelier as a cue.
  let isNested: Bool
  /// The model's readings of the same cue, the best first.
  let siblings: [Reading]

  init(
    setting: VerdictSetting, reading: Reading, kind: Statement.Kind, other: Reading?,
    isNested: Bool, siblings: [Reading]
  ) {
    self.setting = setting
    passage = setting.passage
    cells = setting.cells
    map = setting.map
    self.reading = reading
    self.kind = kind
    self.other = other
    self.isNested = isNested
    self.siblings = siblings
  }

  /// The head's chances in 255ths.
  var speech: UInt8 { map.chances.speech[reading.head] }
  var any: UInt8 { map.chances.any[reading.head] }

  func add(to list: inout FeatureList) {
    let kind = self.kind == .direct ? UInt32(0) : self.kind == .mixed ? 1 : 2
    let head = cells[reading.head]
    let level = UInt32(speech) >> 4
    list.add(300)
    list.add(301, level)
    list.add(302, kind)
    list.add(303, kind, level)
    list.add(304, head.lemma)
    list.add(305, head.lemma, kind)
    list.add(306, head.lemma, reading.source == nil ? 0 : 1)
    list.add(307, head.quote)
    list.add(308, passage.isTitle ? 1 : 0)
    list.add(309, UInt32(any - min(any, speech)) >> 4)
    list.add(310, cells[reading.head - 1].word)
    list.add(311, cells[reading.head + 1].word)
    list.add(312, cells[reading.head + 1].word, kind)
    list.add(313, isNested ? 1 : 0, kind)
    list.add(314, isNested ? 1 : 0, level)
    list.add(315, UInt32(passage.tokens[reading.head].frame.rawValue), kind)
    let hypothetical: UInt32 = Hypothesis(passage: passage).covers(reading.head) ? 1 : 0
    list.add(316, hypothetical, kind)
    list.add(317, hypothetical, level, kind)
    content(kind, &list)
    source(&list)
    agreement(kind, level, &list)
    margins(kind, &list)
    losses(kind, &list)
  }

  /// How far behind the model's best reading of the cue it is, and how it differs from that.
  private func losses(_ kind: UInt32, _ list: inout FeatureList) {
    let loss = Self.steps(reading.loss)
    list.add(370, loss)
    guard reading.loss > 0, let best = siblings.first else { return }
    let share = UInt32(Reading.overlap(best.content, reading.content) * 10)
    let sameSource: UInt32 = best.source == reading.source ? 1 : 0
    list.add(371, loss, share)
    list.add(372, share, sameSource, kind)
    list.add(373, loss, sameSource)
    guard let last = reading.content.last, let bestLast = best.content.last else { return }
    let order: UInt32 = last.upperBound < bestLast.upperBound ? 0 : last == bestLast ? 1 : 2
    list.add(374, order, cells[last.upperBound].word)
    list.add(375, order, cells[bestLast.upperBound].word)
    list.add(376, order, cells[last.upperBound].kind, cells[bestLast.upperBound].kind)
  }

  /// How sure the decoder was of each part.
  private func margins(_ kind: UInt32, _ list: inout FeatureList) {
    guard let margins = reading.margins else {
      list.add(360, 99)
      return
    }
    let content = Self.steps(margins.content)
    let source = Self.steps(margins.source)
    let outside = Self.steps(margins.outside)
    list.add(361, content)
    list.add(362, source)
    list.add(363, outside)
    list.add(364, content, kind)
    list.add(365, source, kind)
    list.add(366, outside, kind)
    list.add(367, min(content, outside), source)
    list.add(368, cells[reading.head].lemma, min(content, outside) / 3)
  }

  /// The logarithm of a margin, in halves.
  private static func steps(_ margin: Int32) -> UInt32 {
    guard margin < .max else { return 30 }
    var steps: UInt32 = 0
    var size = max(0, margin) / 8
    while size > 0 {
      steps += 2
      size /= 2
    }
    let top = steps > 0 && margin / 8 >= 3 << (Int32(steps) / 2 - 1) / 2 ? UInt32(1) : 0
    return steps + top
  }

  private func content(_ kind: UInt32, _ list: inout FeatureList) {
    guard let first = reading.content.first, let last = reading.content.last else { return }
    let size = reading.content.reduce(0) { $0 + $1.count }
    list.add(320, Self.size(size))
    list.add(321, Self.size(size), kind)
    list.add(322, UInt32(min(reading.content.count, 4)), kind)
    let distance =
      reading.content.map { piece in
        piece.upperBound <= reading.head
          ? reading.head - piece.upperBound + 1 : max(0, piece.lowerBound - reading.head)
      }.min() ?? 0
    list.add(323, Bucket.distance(distance))
    list.add(324, Bucket.distance(distance), kind)
    let sides: UInt32 =
      (first.lowerBound < reading.head ? 1 : 0) + (last.upperBound > reading.head ? 2 : 0)
    list.add(325, sides, kind)
    list.add(326, cells[first.lowerBound].word)
    list.add(327, cells[first.lowerBound].kind, kind, sides)
    list.add(328, cells[last.upperBound - 1 + 1].word)
    list.add(329, cells[last.upperBound - 1].kind, cells[last.upperBound - 1 + 1].kind)
    list.add(331, cells[last.upperBound].kind, cells[last.upperBound + 1].word, kind)
    list.add(332, cells[first.lowerBound - 1].word, cells[first.lowerBound].kind)
    let sentence = cells[reading.head].sentence
    list.add(
      330, UInt32(bitPattern: cells[first.lowerBound].sentence - sentence),
      UInt32(bitPattern: cells[last.upperBound - 1].sentence - sentence))
  }

  private func source(_ list: inout FeatureList) {
    guard let source = reading.source else {
      list.add(340)
      return
    }
    let first = cells[source.lowerBound]
    list.add(341, Self.size(source.count))
    list.add(342, Bucket.distance(source.lowerBound - reading.head))
    list.add(343, first.word)
    list.add(344, first.kind, passage.tokens[source.lowerBound].isCapitalized ? 1 : 0)
    list.add(345, UInt32(bitPattern: first.sentence - cells[reading.head].sentence))
    list.add(346, cells[source.upperBound - 1].kind, UInt32(source.count > 1 ? 1 : 0))
    list.add(347, cells[source.upperBound].kind, first.kind)
    list.add(348, cells[source.lowerBound - 1].kind, first.kind)
  }

  /// Who read it, and how far the other reading agrees.
  private func agreement(_ kind: UInt32, _ level: UInt32, _ list: inout FeatureList) {
    let origin = reading.rule.number
    list.add(350, origin)
    list.add(351, origin, level)
    list.add(352, origin, kind)
    list.add(353, origin, cells[reading.head].lemma)
    guard let other else {
      list.add(354, origin, kind, level)
      return
    }
    let sameSource: UInt32 = other.source == reading.source ? 1 : 0
    let share = UInt32(Reading.overlap(other.content, reading.content) * 10)
    list.add(355, sameSource, share, min(origin, 1))
    list.add(356, share, kind, origin)
    list.add(357, sameSource, kind, origin)
    list.add(358, sameSource, share, cells[reading.head].lemma)
    let size = UInt32(reading.content.reduce(0) { $0 + $1.count })
    let otherSize = UInt32(other.content.reduce(0) { $0 + $1.count })
    list.add(359, size > otherSize ? 1 : size < otherSize ? 2 : 0, origin)
  }

  private static func size(_ count: Int) -> UInt32 {
    let steps = [1, 2, 3, 4, 6, 9, 15, 25, 40]
    return UInt32(steps.count { count >= $0 })
  }
}

extension Reading {
  /// Whether both say the same by the same source, but for a mark or two.
  func isSame(as other: Reading) -> Bool {
    source == other.source && Reading.overlap(content, other.content) > 0.95
  }

  /// Whether another one gives most of the same words to the same source, by another cue: "referring to
  /// his promise to order a ceasefire" by "referring" and by "order".
  func repeats(_ other: Reading) -> Bool {
    guard source != nil, source == other.source else { return false }
    let smaller = min(size, other.size)
    return smaller > 0 && Self.common(content, other.content) * 10 > smaller * 7
  }

  /// How many tokens are said.
  private var size: Int { content.reduce(0) { $0 + $1.count } }

  private static func common(_ one: [Range<Int>], _ other: [Range<Int>]) -> Int {
    var common = 0
    for a in one {
      for b in other { common += a.clamped(to: b).count }
    }
    return common
  }

  /// The share of tokens that two contents have in common: of all in either.
  static func overlap(_ one: [Range<Int>], _ other: [Range<Int>]) -> Double {
    let common = common(one, other)
    let all = one.reduce(0) { $0 + $1.count } + other.reduce(0) { $0 + $1.count } - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
