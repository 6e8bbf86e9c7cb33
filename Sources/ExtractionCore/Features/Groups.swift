/// Groups of blocks of one kind: same tags and class words, of block and parent or up to the body.
struct BlockGroups {
  /// What the members of a group have in common.
  struct Group {
    var blocks: Float = 0
    var length: Float = 0
    var linkLength: Float = 0
    var sentences: Float = 0
    var first = 0
    var last = 0
  }

  private(set) var groups: [Group] = []
  private(set) var groupOf: [Int] = []

  init(_ page: PageBlocks, linkShare: [Float], key: (Block) -> UInt64) {
    var known: [UInt64: Int] = [:]
    known.reserveCapacity(min(page.blocks.count, 1000))
    groupOf.reserveCapacity(page.blocks.count)
    for (index, block) in page.blocks.enumerated() {
      let key = key(block)
      let number = known[key, default: groups.count]
      if number == groups.count {
        known[key] = number
        groups.append(Group(first: index))
      }
      groupOf.append(number)
      groups[number].add(block, index, linkShare: linkShare[index])
    }
  }
}

extension BlockGroups.Group {
  fileprivate mutating func add(_ block: Block, _ index: Int, linkShare: Float) {
    let size = Float(block.measure.length)
    blocks += 1
    length += size
    linkLength += size * linkShare
    if block.measure.endsSentence { sentences += 1 }
    last = index
  }

  /// Blocks of the group for each block of the page between its first and its last.
  var density: Float { blocks / Float(last - first + 1) }
}
