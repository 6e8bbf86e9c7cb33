/// The features of a token in the view of one cue: is it source, cue, content or nothing?
///
/// They come in groups, by what they depend on, so that a scorer may sum a group once and keep the sum:
/// neighbours in a sentence mostly stand alike to the cue.
struct EmissionFeatures {
  let context: ChainContext
  let cells: Cells
  let head: Cell
  /// What stands around the head.
  let before: Cell
  let after: Cell
  let beside: UInt32

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

  /// All of them.
  func add(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    let standing = standing(i, side: ss)
    addNear(standing, to: &list)
    addFar(standing, to: &list)
    addNearKind(cells[i].kind, standing, to: &list)
    addFarKind(cells[i].kind, standing, to: &list)
    addPlace(i, standing, to: &list)
    addShared(i, side: ss, to: &list)
  }

  /// What depends on nothing of the cue but the side: the same for all cues there.
  func addShared(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    addWord(i, to: &list)
    addSide(i, side: ss / 8, to: &list)
    addSentence(i, side: ss, to: &list)
  }

  /// What depends on the token alone.
  private func addWord(_ i: Int, to list: inout FeatureList) {
    let cell = cells[i]
    list.add(1)
    list.add(2, cell.word)
    list.add(4, cell.shape)
    list.add(5, cell.suffix3)
    list.add(6, cell.kind)
  }

  /// What depends on the token and the side of the head that it stands on.
  private func addSide(_ i: Int, side: UInt32, to list: inout FeatureList) {
    let cell = cells[i]
    let a2 = cells[i - 2]
    let a1 = cells[i - 1]
    let b1 = cells[i + 1]
    let b2 = cells[i + 2]
    list.add(40, a2.word, side)
    list.add(41, a1.word, side)
    list.add(43, b1.word, side)
    list.add(44, b2.word, side)
    list.add(51, a1.shape, side)
    list.add(53, b1.shape, side)
    list.add(55, a1.word, cell.word, side)
    list.add(56, cell.word, b1.word, side)
    list.add(58, a2.kind * 100 + a1.kind, cell.kind, side)
    list.add(59, b1.kind * 100 + b2.kind, cell.kind, side)
  }

  /// What depends on the token, the side, and how many sentences lie between.
  private func addSentence(_ i: Int, side ss: UInt32, to list: inout FeatureList) {
    let cell = cells[i]
    let a1 = cells[i - 1]
    let b1 = cells[i + 1]
    list.add(8, ss)
    list.add(10, ss, cell.kind)
    list.add(11, ss, cell.word)
    list.add(45, cells[i - 2].kind, ss)
    list.add(46, a1.kind, ss)
    list.add(48, b1.kind, ss)
    list.add(49, cells[i + 2].kind, ss)
    list.add(57, a1.kind * 100 + cell.kind, b1.kind, ss)
    let toEnd = cells.last(i) - i
    let fromStart = i - cells.first(i)
    list.add(76, Bucket.distance(min(toEnd, 12)), ss)
    list.add(77, Bucket.distance(min(fromStart, 12)), ss, cell.kind)
    list.add(78, UInt32(min(fromStart, 3)), ss, b1.kind)
  }

  /// What depends on the place of the token, between the cues of its sentence above all.
  func addPlace(_ i: Int, _ standing: EmissionStanding, to list: inout FeatureList) {
    let cell = cells[i]
    let ss = standing.side
    let relative = i - context.head
    if abs(relative) <= 4 {
      list.add(12, UInt32(relative + 9), cell.word)
      if relative > 0 {
        list.add(92, after.word, cells[context.head + 2].word, standing.near)
      } else if relative < 0 {
        list.add(93, before.word, cells[context.head - 2].word, standing.near)
      }
    }
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
    let chance = next.map { UInt32(context.map.chances.any[$0]) >> 6 } ?? 0
    list.add(65, UInt32(min(right, 12)), chance, ss * 4 + cell.quote)
    list.add(84, standing.run, cell.word)
  }
}
