/// Boosted decision trees: each adds a value to a sum, whose logistic is a probability.
///
/// The form on disk, little-endian: "EART", version (UInt16), number of features (UInt16), a check of
/// their names (UInt32), number of trees (UInt16), bias (Float32); for each tree its number of leaves
/// (UInt8), for each inner node feature (UInt8), threshold (Float32), left and right (UInt8; from 128
/// on leaves), for each leaf its value (Float32).
@_spi(Training) public struct BoostedTrees: Sendable {
  /// A split: what is not greater than the threshold goes left.
  @_spi(Training) public struct Split: Sendable, Hashable {
    /// The number that is looked at.
    public var feature: UInt8
    /// The greatest value that goes left.
    public var threshold: Float
    /// The next split, or 128 + a leaf.
    public var left: UInt8
    /// The next split, or 128 + a leaf.
    public var right: UInt8

    /// Makes a split.
    public init(feature: UInt8, threshold: Float, left: UInt8, right: UInt8) {
      self.feature = feature
      self.threshold = threshold
      self.left = left
      self.right = right
    }
  }

  /// A tree.
  @_spi(Training) public struct Tree: Sendable, Hashable {
    /// The inner nodes; the first one is the root.
    public var splits: [Split]
    /// The values.
    public var leaves: [Float]

    /// Makes a tree.
    public init(splits: [Split], leaves: [Float]) {
      self.splits = splits
      self.leaves = leaves
    }
  }

  /// How many numbers a row has.
  public let featureCount: Int
  /// A check of the names of the numbers.
  public let namesCheck: UInt32
  /// What the sum starts with.
  public let bias: Float
  /// A split as rows meet it: not where it leads, but which leaves it rules out.
  private struct Test {
    var threshold: Float
    var feature: Int32
    /// The leaves that are ruled out where the value is greater than the threshold.
    var leaves: UInt32
  }
  /// A tree's part of all tests and of all leaves.
  private struct Part {
    var tests: Range<Int>
    var leaves: Int

    /// What the tree adds to each of eight rows. Features are below ``featureCount`` (checked when the
    /// weights are read), and the rightmost leaf is never ruled out, so every look-up stays inside.
    @inline(__always)
    func values(
      of columns: UnsafeBufferPointer<Lanes>, _ tests: UnsafeBufferPointer<Test>,
      _ values: UnsafeBufferPointer<Float>
    ) -> Lanes {
      var ruledOut = SIMD8<UInt32>()
      for index in self.tests {
        let test = tests[index]
        let isGreater = columns[Int(test.feature)] .> Lanes(repeating: test.threshold)
        let leaves = SIMD8<UInt32>(repeating: test.leaves)
        ruledOut |= SIMD8<UInt32>().replacing(with: leaves, where: isGreater)
      }
      var sum = Lanes()
      for lane in 0..<Lanes.scalarCount {
        sum[lane] = values[leaves + (~ruledOut[lane]).trailingZeroBitCount]
      }
      return sum
    }
  }
  private var parts: [Part] = []
  private var tests: [Test] = []
  /// The values of the leaves, of each tree from left to right.
  private var values: [Float] = []
  /// How many leaves a tree has at most: a bit each.
  static let mostLeaves = 32

  /// Makes a model of trees.
  public init(trees: [Tree], bias: Float, featureCount: Int, namesCheck: UInt32) {
    self.bias = bias
    self.featureCount = featureCount
    self.namesCheck = namesCheck
    for tree in trees { append(tree) }
  }

  private mutating func append(_ tree: Tree) {
    let first = tests.count
    let start = values.count
    if tree.splits.isEmpty {
      values.append(tree.leaves.first ?? 0)
    } else {
      append(0, of: tree, start)
    }
    parts.append(Part(tests: first..<tests.count, leaves: start))
  }

  /// Appends a split and what is below it, from left to right.
  private mutating func append(_ index: Int, of tree: Tree, _ start: Int) {
    let split = tree.splits[index]
    let first = values.count - start
    append(child: split.left, of: tree, start)
    let left = (first..<values.count - start).reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
    append(child: split.right, of: tree, start)
    tests.append(
      Test(threshold: split.threshold, feature: Int32(split.feature), leaves: left))
  }

  private mutating func append(child code: UInt8, of tree: Tree, _ start: Int) {
    if code < 128 {
      append(Int(code), of: tree, start)
    } else {
      values.append(tree.leaves[Int(code - 128)])
    }
  }

  /// The probability that a row belongs.
  public func probability(_ row: [Float]) -> Float {
    probabilities(row, count: 1).first ?? 0
  }

  /// The probability of each of several rows that stand one after the other. A row whose sum is far
  /// from zero early on is left where it is.
  ///
  /// Rows are judged eight at a time, in the lanes of a vector, and no tree is walked: every split of a
  /// tree is asked, each takes away the leaves that its answer rules out, and the leftmost one that is
  /// left is the leaf. More questions than a walk has steps, but none waits for the one before.
  /// (QuickScorer: Lucchese et al., SIGIR 2015; with vectors: SIGIR 2016.)
  public func probabilities(_ rows: [Float], count: Int) -> [Float] {
    precondition(rows.count == count * featureCount, "rows of another length")
    var sums = [Float](repeating: bias, count: count)
    var open = Array(0..<count)
    var columns = [Lanes](repeating: .zero, count: featureCount)
    // Whether other rows than in the columns are open.
    var isNew = true
    for start in stride(from: 0, to: parts.count, by: Self.stage) {
      let stage = parts[start..<min(parts.count, start + Self.stage)]
      for first in stride(from: 0, to: open.count, by: Lanes.scalarCount) {
        let lanes = open[first..<min(open.count, first + Lanes.scalarCount)]
        if isNew || open.count > lanes.count {
          Self.fill(&columns, with: lanes, of: rows, featureCount)
        }
        let added = sum(stage, of: columns)
        for (lane, row) in lanes.enumerated() { sums[row] += added[lane] }
      }
      let before = open.count
      open.removeAll { abs(sums[$0]) > Self.certain }
      isNew = open.count < before
    }
    return sums.map(Logistic.probability)
  }

  private typealias Lanes = SIMD8<Float>
  /// So many trees are asked before a row can be settled, …
  private static let stage = 45
  /// … and then by this sum: a probability beyond .99.
  private static let certain: Float = 4.6

  /// Each number of up to eight rows side by side.
  private static func fill(
    _ columns: inout [Lanes], with lanes: ArraySlice<Int>, of rows: [Float], _ width: Int
  ) {
    rows.withUnsafeBufferPointer { rows in
      columns.withUnsafeMutableBytes { bytes in
        // Number by number: a lane set in a vector is a vector read and written.
        let columns = bytes.bindMemory(to: Float.self)
        for (lane, row) in lanes.enumerated() {
          for feature in 0..<width {
            columns[feature * Lanes.scalarCount + lane] = rows[row * width + feature]
          }
        }
      }
    }
  }

  /// What some trees add to each of eight rows.
  private func sum(_ stage: ArraySlice<Part>, of columns: [Lanes]) -> Lanes {
    var sum = Lanes()
    columns.withUnsafeBufferPointer { columns in
      tests.withUnsafeBufferPointer { tests in
        values.withUnsafeBufferPointer { values in
          for part in stage { sum += part.values(of: columns, tests, values) }
        }
      }
    }
    return sum
  }
}
