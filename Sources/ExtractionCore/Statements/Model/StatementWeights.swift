import ExtractionWeights

/// The trees of the verdict.
struct VerdictTrees: Sendable {
  /// Whether a reading is right, by itself; by this it is looked at again or not.
  let first: BoostedTrees
  /// Whether it is right beside those that it competes with.
  let right: BoostedTrees
  /// Whether it is right to a few words.
  let exact: BoostedTrees
}

/// The learnt weights of the statement model: views into memory that is never copied.
///
/// Layout, little endian: the eight bytes `EARSTMT3`; four 32-bit numbers: how many low bits of a
/// hash the cue, emission, edge and verdict tables use; three 32-bit numbers: the cue table's unit,
/// the chain tables' unit and the verdict table's unit, in millionths; a bitmap of 65,536 bits that
/// holds every word form that was ever a cue; then the tables of signed bytes: cue (3 a row), emission (4),
/// edge (16), and of signed 16-bit numbers: verdict (1); then the verdict's trees: whether a candidate is
/// right by itself, whether it is right beside the others, whether it is exact, each with its length in
/// bytes before it (0 for none).
///
/// `@unchecked`: the memory is constant and outlives every reader (the embedded table), or is kept
/// alive by ``owner``.
struct StatementWeights: @unchecked Sendable {
  let cueBits: Int
  let emissionBits: Int
  let edgeBits: Int
  let verdictBits: Int
  /// What one step of a stored number is worth.
  let cueUnit: Double
  let chainUnit: Double
  let verdictUnit: Double
  /// The trees of the verdict; nil where there are none yet.
  private(set) var trees: VerdictTrees?
  private let base: UnsafeRawPointer
  private let owner: (any AnyObject & Sendable)?

  static let magic: [UInt8] = Array("EARSTMT3".utf8)
  static let headerSize = 36
  static let bitmapSize = 8192

  /// The embedded weights; nil where the program was built without any.
  static let embedded: StatementWeights? = {
    guard let pointer = earshot_statement_weights() else { return nil }
    return StatementWeights(
      UnsafeRawBufferPointer(start: pointer, count: earshot_statement_weights_length()), owner: nil)
  }()

  /// Reads a table in memory that stays as it is while `owner` lives; nil where it is none of ours.
  init?(_ memory: UnsafeRawBufferPointer, owner: (any AnyObject & Sendable)?) {
    guard memory.count > Self.headerSize, let base = memory.baseAddress,
      memory.prefix(8).elementsEqual(Self.magic)
    else { return nil }
    let numbers = (0..<7).map { index in
      Int(
        UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: 8 + 4 * index, as: UInt32.self)))
    }
    guard numbers[0..<4].allSatisfy({ (4...24).contains($0) }) else { return nil }
    cueBits = numbers[0]
    emissionBits = numbers[1]
    edgeBits = numbers[2]
    verdictBits = numbers[3]
    cueUnit = Double(numbers[4]) / 1e6
    chainUnit = Double(numbers[5]) / 1e6
    verdictUnit = Double(numbers[6]) / 1e6
    self.base = base
    self.owner = owner
    let start = verdictTable.end - base
    guard memory.count >= start else { return nil }
    guard let first = Self.trees(memory, start, width: VerdictNumbers.count),
      let right = Self.trees(memory, first.end, width: VerdictRivals.count),
      let exact = Self.trees(memory, right.end, width: VerdictRivals.count)
    else { return }
    trees = VerdictTrees(first: first.trees, right: right.trees, exact: exact.trees)
  }

  private static func trees(
    _ memory: UnsafeRawBufferPointer, _ start: Int, width: Int
  ) -> (trees: BoostedTrees, end: Int)? {
    guard start + 4 <= memory.count else { return nil }
    let length = Int(
      UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
    let end = start + 4 + length
    guard end <= memory.count, let trees = BoostedTrees(bytes: Array(memory[start + 4..<end])),
      trees.featureCount == width
    else { return nil }
    return (trees, end)
  }

  var cueTable: WeightTable {
    table(at: Self.headerSize + Self.bitmapSize, cueBits, stride: 3)
  }
  var emissionTable: WeightTable { table(after: cueTable, emissionBits, stride: 4) }
  var edgeTable: WeightTable { table(after: emissionTable, edgeBits, stride: 16) }
  var verdictTable: WeightTable { table(after: edgeTable, verdictBits, stride: 2) }

  private func table(at start: Int, _ bits: Int, stride: Int) -> WeightTable {
    WeightTable(rows: base + start, mask: UInt32(1) << UInt32(bits) - 1, stride: stride)
  }

  private func table(after table: WeightTable, _ bits: Int, stride: Int) -> WeightTable {
    self.table(at: table.end - base, bits, stride: stride)
  }

  /// Whether a word form was ever a cue in training.
  func mayBeCue(_ word: UInt32) -> Bool {
    let bit = Int(word & 0xFFFF)
    return base.load(fromByteOffset: Self.headerSize + bit / 8, as: UInt8.self) & (1 << (bit % 8))
      != 0
  }

  /// The scores for none, speech and belief.
  func cueScores(_ list: borrowing FeatureList) -> (none: Int, speech: Int, belief: Int) {
    let table = cueTable
    var none = 0
    var speech = 0
    var belief = 0
    for index in 0..<list.count {
      let row = table.row(list.values[index])
      none += Int(row.load(as: Int8.self))
      speech += Int(row.load(fromByteOffset: 1, as: Int8.self))
      belief += Int(row.load(fromByteOffset: 2, as: Int8.self))
    }
    return (none, speech, belief)
  }

  /// The scores for the labels of one token.
  @inline(__always)
  func emissionScores(_ list: borrowing FeatureList) -> SIMD4<Int32> {
    let table = emissionTable
    var sum = SIMD4<Int16>()
    for index in 0..<list.count {
      let row = table.row(list.values[index]).loadUnaligned(as: SIMD4<Int8>.self)
      sum &+= SIMD4<Int16>(truncatingIfNeeded: row)
    }
    return SIMD4<Int32>(truncatingIfNeeded: sum)
  }

  /// The scores for each pair of labels of neighbours.
  @inline(__always)
  func edgeScores(_ list: borrowing FeatureList) -> SIMD16<Int32> {
    let table = edgeTable
    var sum = SIMD16<Int16>()
    for index in 0..<list.count {
      let row = table.row(list.values[index]).loadUnaligned(as: SIMD16<Int8>.self)
      sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
    }
    return SIMD16<Int32>(truncatingIfNeeded: sum)
  }

  /// The score of a candidate, in ``verdictUnit``.
  func verdictScore(_ list: borrowing FeatureList) -> Int {
    let table = verdictTable
    var sum = 0
    for index in 0..<list.count {
      let row = table.row(list.values[index])
      sum += Int(Int16(littleEndian: row.loadUnaligned(as: Int16.self)))
    }
    return sum
  }
}
