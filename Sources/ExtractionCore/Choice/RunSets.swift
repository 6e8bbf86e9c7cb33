/// The runs of four words of some blocks, for finding blocks that repeat several others.
struct RunSets {
  private var sets: [Int: Set<UInt64>] = [:]
  private var count: [UInt64: Int] = [:]

  init(_ page: PageBlocks, blocks: [Int]) {
    // Only where a block is long enough to be a collection is anything to be compared.
    guard blocks.count >= 3, blocks.contains(where: { page.blocks[$0].measure.words >= 120 }) else {
      return
    }
    for block in blocks {
      let range = page.blocks[block].wordRange
      guard range.count >= 4, range.upperBound < 100_000 else { continue }
      var set: Set<UInt64> = []
      for start in range.lowerBound..<range.upperBound - 3 {
        set.insert(PageWords.run(of: page.words, at: start, length: 4))
      }
      sets[block] = set
      for run in set { count[run, default: 0] += 1 }
    }
  }

  /// Whether a block's runs are nearly all in others, and at least two of these lie wholly in it.
  func isCollection(_ block: Int, without dropped: Set<Int>) -> Bool {
    guard let own = sets[block], own.count >= 25 else { return false }
    let shared = own.count { count[$0, default: 0] > 1 }
    guard shared * 10 >= own.count * 8 else { return false }
    var inner = 0
    var covered = 0
    for (other, runs) in sets where other != block && !dropped.contains(other) {
      let common = runs.count { own.contains($0) }
      guard runs.count <= own.count, common * 10 >= runs.count * 9 else {
        continue
      }
      inner += 1
      covered += runs.count
    }
    return inner >= 2 && covered * 10 >= own.count * 6
  }
}
