/// The features of a token in the view of one cue: is it source, cue, content or nothing?
struct EmissionFeatures {
  let context: ChainContext
  private let cells: Cells
  private let head: Cell
  private let beside: UInt32
  private let before: Cell
  private let after: Cell

  init(_ context: ChainContext) {
    self.context = context
    cells = context.cells
    head = cells[context.head]
    before = cells[context.head - 1]
    after = cells[context.head + 1]
    beside = before.kind * 64 + after.kind
  }

  /// Side of the head (0 left, 1 right, 2 itself) and distance in sentences, in 0..<24.
  @inline(__always)
  func side(_ i: Int) -> UInt32 {
    let side: UInt32 = i < context.head ? 0 : i > context.head ? 1 : 2
    let sentences = max(-2, min(2, Int(cells[i].sentence - head.sentence)))
    return side * 8 + UInt32(sentences + 2)
  }

  /// What depends on nothing of the cue but the side: the same for all cues on that side.
  func addShared(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    let cell = cells[i]
    let side = ss / 8
    list.add(1)
    list.add(2, cell.word)
    list.add(4, cell.shape)
    list.add(5, cell.suffix3)
    list.add(6, cell.kind)
    list.add(8, ss)
    list.add(10, ss, cell.kind)
    list.add(11, ss, cell.word)
    for d in -2...2 where d != 0 {
      let other = cells[i + d]
      list.add(40 + UInt32(d + 2), other.word, side)
      list.add(45 + UInt32(d + 2), other.kind, ss)
      if abs(d) == 1 { list.add(50 + UInt32(d + 2), other.shape, side) }
    }
    let a1 = cells[i - 1]
    let b1 = cells[i + 1]
    list.add(55, a1.word, cell.word, side)
    list.add(56, cell.word, b1.word, side)
    list.add(57, a1.kind * 100 + cell.kind, b1.kind, ss)
    list.add(58, cells[i - 2].kind * 100 + a1.kind, cell.kind, side)
    list.add(59, b1.kind * 100 + cells[i + 2].kind, cell.kind, side)
    let toEnd = cells.last(i) - i
    let fromStart = i - cells.first(i)
    list.add(76, Bucket.distance(min(toEnd, 12)), ss)
    list.add(77, Bucket.distance(min(fromStart, 12)), ss, cell.kind)
    list.add(78, UInt32(min(fromStart, 3)), ss, b1.kind)
  }

  /// What depends on the cue.
  func add(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    let cell = cells[i]
    let place = context[i]
    distance(i, ss, cell, &list)
    quotations(i, ss, cell, place, &list)
    between(i, ss, cell, place, &list)
    otherCues(i, ss, cell, &list)
    runs(i, ss, cell, place, &list)
    rules(i, ss, cell, place, &list)
  }

  private func distance(_ i: Int, _ ss: UInt32, _ cell: Cell, _ list: inout FeatureList) {
    let relative = i - context.head
    let bucket = Bucket.distance(relative)
    let near = UInt32(max(-6, min(6, relative)) + 6)
    list.add(7, bucket)
    list.add(9, bucket, cell.kind)
    if abs(relative) <= 4 { list.add(12, UInt32(relative + 9), cell.word) }
    list.add(13, head.lemma, ss)
    list.add(14, head.lemma, bucket)
    list.add(15, head.lemma, ss, cell.kind)
    list.add(16, head.lemma, near, cell.kind)
    list.add(17, head.lemma, ss, cell.quote)
    list.add(71, before.kind, bucket)
    list.add(72, after.kind, bucket)
    list.add(73, beside, ss, cell.kind)
    list.add(74, beside, ss, cell.quote)
    list.add(75, beside, near)
    list.add(91, head.word, near)
    if relative > 0, relative < 5 {
      list.add(92, after.word, cells[context.head + 2].word, near)
    }
    if relative < 0, relative > -5 {
      list.add(93, before.word, cells[context.head - 2].word, near)
    }
    let by = context.by < 0 ? 0 : i < context.by ? 1 : i == context.by ? 2 : 3
    list.add(90, UInt32(by), near, cell.kind)
  }

  private func quotations(
    _ i: Int, _ ss: UInt32, _ cell: Cell, _ place: ChainCell, _ list: inout FeatureList
  ) {
    let same: UInt32 = cell.quotation >= 0 && cell.quotation == head.quotation ? 1 : 0
    list.add(20, cell.quote)
    list.add(21, cell.quote, ss, same)
    list.add(22, place.quoteGap, cell.quote, same)
    list.add(23, place.quoteGap, place.quoteEnd, ss % 8)
    list.add(24, place.quoteGap, min(place.cues, 2), cell.quote)
    list.add(25, place.quoteGap, head.lemma, cell.quote)
    list.add(26, head.quote, same, ss)
    list.add(27, place.quoteGap, after.kind, before.kind)
  }

  private func between(
    _ i: Int, _ ss: UInt32, _ cell: Cell, _ place: ChainCell, _ list: inout FeatureList
  ) {
    let commas = min(place.commas, 3)
    let cues = min(place.cues, 2)
    let names = min(place.names, 3)
    list.add(30, commas, ss)
    list.add(32, commas, cues, ss * 4 + cell.quote)
    list.add(33, commas, ss, cell.kind)
    list.add(31, cues, ss)
    list.add(34, cues, ss, cell.kind)
    list.add(35, cues, ss, cell.quote)
    let that: UInt32 =
      context.that < 0 ? 0 : i < context.that ? 1 : i == context.that ? 2 : 3
    list.add(36, that, ss)
    list.add(37, that, commas, ss)
    list.add(38, that, UInt32(max(-6, min(6, i - context.head)) + 6), cell.kind)
    list.add(39, head.lemma, that, ss / 8)
    list.add(70, that, cues, ss)
    list.add(86, names, ss, cell.kind)
    list.add(87, names, commas, ss * 32 + cell.kind)
    list.add(88, names, cues, ss * 32 + cell.kind)
  }

  private func otherCues(_ i: Int, _ ss: UInt32, _ cell: Cell, _ list: inout FeatureList) {
    let next = context.map.next(i, not: context.head, cells)
    let previous = context.map.previous(i, not: context.head, cells)
    let right = next.map { min($0 - i, 30) } ?? 30
    let left = previous.map { min(i - $0, 30) } ?? 30
    list.add(60, Bucket.distance(right), ss, cell.kind)
    list.add(61, Bucket.distance(left), ss, cell.kind)
    list.add(62, UInt32(min(right, 9)), UInt32(min(left, 9)), ss)
    var comma: UInt32 = 0
    if right < 12 {
      for j in i..<i + right where cells[j].isKind(.comma) {
        comma = 1
        break
      }
    }
    list.add(63, UInt32(min(right, 9)), comma, ss)
    list.add(64, UInt32(context.map.chances.any[i]) / 51, ss)
    let chance = next.map { UInt32(context.map.chances.any[$0]) >> 6 } ?? 0
    list.add(65, UInt32(min(right, 12)), chance, ss * 4 + cell.quote)
  }

  private func runs(
    _ i: Int, _ ss: UInt32, _ cell: Cell, _ place: ChainCell, _ list: inout FeatureList
  ) {
    let run = place.leftRun * 4 + place.rightRun
    list.add(80, run, cell.kind)
    list.add(81, run, beside)
    list.add(82, run, min(place.names, 3), ss)
    list.add(83, head.lemma, run)
    list.add(84, run, cell.word)
    list.add(85, run, place.quoteGap, head.quote)
    list.add(89, run, before.quote, after.kind)
  }

  /// What the rules read counts as evidence.
  private func rules(
    _ i: Int, _ ss: UInt32, _ cell: Cell, _ place: ChainCell, _ list: inout FeatureList
  ) {
    guard place.rule < 4 else {
      list.add(100, 4)
      return
    }
    list.add(100, place.rule)
    list.add(101, place.rule, ss)
    list.add(102, place.rule, ss, cell.kind)
    list.add(103, place.rule, head.lemma)
    list.add(104, place.rule, cell.quote, place.quoteGap)
    list.add(105, place.rule, min(place.commas, 3), min(place.cues, 2))
  }
}
