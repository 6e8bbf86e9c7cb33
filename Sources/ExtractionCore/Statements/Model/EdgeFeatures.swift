/// The features of a step from one token to the next in the view of one cue: may a label change here?
///
/// In groups, as ``EmissionFeatures`` are.
struct EdgeFeatures {
  let context: ChainContext
  let cells: Cells

  init(_ context: ChainContext) {
    self.context = context
    cells = context.cells
  }

  /// How a step stands to the cue, whatever words it leads from and to.
  struct Standing {
    /// As ``EmissionFeatures/side(_:)`` counts.
    let side: UInt32
    /// How both tokens stand to quotation marks.
    let quotes: UInt32
    /// 1 from one sentence to the next.
    let breaks: UInt32
    /// The distance from the head, from four before (0) to four behind (8).
    let near: UInt32
    let commas: UInt32
    let cues: UInt32
    /// As in ``EmissionStanding/that``.
    let that: UInt32
    /// What the rules read at both tokens.
    let rules: UInt32

    /// All of it in one number, to be compared at once.
    @inline(__always) var key: UInt64 {
      var key = UInt64(side)
      key = key << 4 | UInt64(quotes)
      key = key << 1 | UInt64(breaks)
      key = key << 4 | UInt64(near)
      key = key << 2 | UInt64(commas)
      key = key << 2 | UInt64(cues)
      key = key << 2 | UInt64(that)
      return key << 5 | UInt64(rules)
    }

    /// What ``EdgeFeatures/addKind(_:_:to:)`` depends on, but for the kind.
    @inline(__always) var kindKey: UInt64 { UInt64(side / 8) << 2 | UInt64(that) }
  }

  /// How the step to a token stands to the cue.
  @inline(__always)
  func standing(_ i: Int, side: UInt32) -> Standing {
    let cell = cells[i]
    let last = cells[i - 1]
    let place = context[i]
    let before = i > context.window.lowerBound ? context[i - 1].rule : 4
    return Standing(
      side: side,
      quotes: cell.quote * 4 + last.quote,
      breaks: cell.sentence != last.sentence ? 1 : 0,
      near: UInt32(max(-4, min(4, i - context.head)) + 4),
      commas: min(place.commas, 3),
      cues: min(place.cues, 2),
      that: context.that < 0 ? 0 : i == context.that ? 2 : i < context.that ? 1 : 3,
      rules: before * 5 + place.rule)
  }

  /// All of them.
  func add(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    let standing = standing(i, side: ss)
    addStanding(standing, to: &list)
    addKind(cells[i - 1].kind, standing, to: &list)
    addPlace(i, standing, to: &list)
    addShared(i, side: ss / 8, to: &list)
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

  /// What depends on the standing alone.
  func addStanding(_ standing: Standing, to list: inout FeatureList) {
    list.add(206, standing.quotes, standing.breaks, standing.side)
    list.add(207, standing.near)
    list.add(214, standing.breaks, standing.side % 8, standing.cues)
    list.add(217, standing.rules)
  }

  /// What depends on the standing and on what the step leads from.
  func addKind(_ last: UInt32, _ standing: Standing, to list: inout FeatureList) {
    list.add(208, cells[context.head].lemma, last, standing.side / 8)
    list.add(211, standing.that, last, standing.side / 8)
  }

  /// What depends on the place of the step.
  func addPlace(_ i: Int, _ standing: Standing, to list: inout FeatureList) {
    let cell = cells[i]
    let last = cells[i - 1]
    let side = standing.side / 8
    let next = context.map.next(i, not: context.head, cells)
    list.add(210, UInt32(min(next.map { $0 - i } ?? 8, 8)), last.kind, side)
    list.add(212, standing.commas, last.kind * 100 + cell.kind, side)
    list.add(218, standing.rules, last.kind, cell.kind)
  }
}
