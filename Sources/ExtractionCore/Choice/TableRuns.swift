import Markup

/// The runs of blocks that are rows of one table.
struct TableRuns {
  private(set) var runs: [Range<Int>] = []

  init(_ page: PageBlocks) {
    var start = 0
    while start < page.blocks.count {
      guard let table = Self.table(of: page.blocks[start], page) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < page.blocks.count, Self.table(of: page.blocks[end], page) == table { end += 1 }
      runs.append(start..<end)
      start = end
    }
  }

  /// What a row stands in, through `tbody` and its kin; nil for other blocks.
  private static func table(of block: Block, _ page: PageBlocks) -> Int32? {
    let element = page.elements[Int(block.element)]
    guard element.marks.contains(.dataRow), element.parent >= 0 else { return nil }
    let group = page.elements[Int(element.parent)]
    return group.tag == .table ? element.parent : group.parent
  }
}
