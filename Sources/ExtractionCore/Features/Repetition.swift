/// How much of each block is said elsewhere in the page: runs of four words that more than one block
/// has.
struct Repetition {
  /// The share of a block's runs that other blocks have.
  private(set) var share: [Float] = []
  /// The share of a block's runs that blocks before it have.
  private(set) var seen: [Float] = []
  /// How many blocks have the same words.
  private(set) var copies: [Float] = []
  /// Whether a block before has the same words.
  private(set) var isCopy: [Bool] = []

  private var table: RunTable
  /// Words beyond this are not compared: a bound on memory (24 MB).
  private static let wordLimit = 400_000

  init(_ page: PageBlocks) {
    table = RunTable(runs: min(page.words.count, Self.wordLimit))
    for (index, block) in page.blocks.enumerated() {
      Self.forEachRun(block, page) { table.insert($0, block: index) }
    }
    for (index, block) in page.blocks.enumerated() { measure(block, index, page) }
    countCopies(page)
  }

  private mutating func measure(_ block: Block, _ index: Int, _ page: PageBlocks) {
    var runs = 0
    var repeated = 0
    var before = 0
    Self.forEachRun(block, page) { run in
      runs += 1
      let entry = table.entry(run)
      if entry.isShared { repeated += 1 }
      if entry.first < index { before += 1 }
    }
    share.append(runs == 0 ? 0 : Float(repeated) / Float(runs))
    seen.append(runs == 0 ? 0 : Float(before) / Float(runs))
  }

  private mutating func countCopies(_ page: PageBlocks) {
    var numbers: [UInt64: Int] = [:]
    numbers.reserveCapacity(page.blocks.count)
    var count: [Float] = []
    let numberOf = page.blocks.map { block in
      let number = numbers[block.measure.hash, default: count.count]
      isCopy.append(number < count.count)
      if number == count.count {
        numbers[block.measure.hash] = number
        count.append(0)
      }
      count[number] += 1
      return number
    }
    copies = numberOf.map { count[$0] }
  }

  @inline(__always)
  private static func forEachRun(_ block: Block, _ page: PageBlocks, _ body: (UInt64) -> Void) {
    let range = block.wordRange
    guard range.count >= 4, range.upperBound <= wordLimit else { return }
    for start in range.lowerBound..<range.upperBound - 3 {
      body(PageWords.run(of: page.words, at: start, length: 4))
    }
  }
}

/// A hash table of runs of words with the first block that has each.
private struct RunTable {
  struct Entry {
    var run: UInt64 = 0
    var first: Int32 = -1
    var isShared = false
  }

  private var entries: [Entry]
  private let mask: Int

  init(runs: Int) {
    var size = 256
    while size < runs * 2 { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
    mask = size - 1
  }

  mutating func insert(_ run: UInt64, block: Int) {
    var slot = Int(truncatingIfNeeded: run) & mask
    while entries[slot].first >= 0, entries[slot].run != run { slot = (slot + 1) & mask }
    if entries[slot].first < 0 {
      entries[slot] = Entry(run: run, first: Int32(block))
    } else if Int(entries[slot].first) != block {
      entries[slot].isShared = true
    }
  }

  func entry(_ run: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: run) & mask
    while entries[slot].first >= 0, entries[slot].run != run { slot = (slot + 1) & mask }
    return entries[slot]
  }
}
