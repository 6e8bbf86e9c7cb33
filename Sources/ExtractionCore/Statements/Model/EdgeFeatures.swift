/// The features of a step from one token to the next in the view of one cue: may a label change here?
struct EdgeFeatures {
  let context: ChainContext
  private let cells: Cells

  init(_ context: ChainContext) {
    self.context = context
    cells = context.cells
  }

  /// What depends on nothing of the cue but the side (0 left, 1 right, 2 itself).
  func addShared(_ i: Int, side: UInt32, to list: inout FeatureList) {
    let cell = cells[i]
    let last = cells[i - 1]
    list.add(201)
    list.add(202, cell.word, side)
    list.add(203, last.word, side)
    list.add(204, last.word, cell.word)
    list.add(205, cell.kind, last.kind, side)
    list.add(209, last.kind * 100 + cell.kind, cells[i + 1].kind, side)
    list.add(213, cell.word, cells[i + 1].word, last.kind)
    list.add(215, last.kind, cell.word, side)
    list.add(216, cell.quote, last.quote, cell.kind * 100 + last.kind)
  }

  /// What depends on the cue.
  func add(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    let cell = cells[i]
    let last = cells[i - 1]
    let place = context[i]
    let side = ss / 8
    let breaks: UInt32 = cell.sentence != last.sentence ? 1 : 0
    list.add(206, cell.quote * 4 + last.quote, breaks, ss)
    list.add(207, UInt32(max(-4, min(4, i - context.head)) + 4))
    list.add(208, cells[context.head].lemma, last.kind, side)
    let next = context.map.next(i, not: context.head, cells)
    list.add(210, UInt32(min(next.map { $0 - i } ?? 8, 8)), last.kind, side)
    let that: UInt32 =
      context.that < 0 ? 0 : i == context.that ? 2 : i < context.that ? 1 : 3
    list.add(211, that, last.kind, side)
    list.add(212, min(place.commas, 3), last.kind * 100 + cell.kind, side)
    list.add(214, breaks, ss % 8, min(place.cues, 2))
    let before = i > context.window.lowerBound ? context[i - 1].rule : 4
    list.add(217, before * 5 + place.rule)
    list.add(218, before * 5 + place.rule, last.kind, cell.kind)
  }
}
