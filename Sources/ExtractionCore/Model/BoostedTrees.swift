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
  // All trees in one: children are absolute, leaves negative.
  private struct Node {
    var threshold: Float
    var feature: Int32
    var left: Int32
    var right: Int32
  }
  private var roots: [Int32] = []
  private var nodes: [Node] = []
  private var leaves: [Float] = []

  /// Makes a model of trees.
  public init(trees: [Tree], bias: Float, featureCount: Int, namesCheck: UInt32) {
    self.bias = bias
    self.featureCount = featureCount
    self.namesCheck = namesCheck
    for tree in trees { append(tree) }
  }

  private mutating func append(_ tree: Tree) {
    let base = Int32(nodes.count)
    let leafBase = Int32(leaves.count)
    func child(_ code: UInt8) -> Int32 {
      code < 128 ? base + Int32(code) : -1 - leafBase - Int32(code - 128)
    }
    roots.append(tree.splits.isEmpty ? -1 - leafBase : base)
    for split in tree.splits {
      nodes.append(
        Node(
          threshold: split.threshold, feature: Int32(split.feature), left: child(split.left),
          right: child(split.right)))
    }
    leaves += tree.leaves
  }

  /// The probability that a row belongs.
  public func probability(_ row: [Float]) -> Float {
    probabilities(row, count: 1).first ?? 0
  }

  /// The probability of each of several rows that stand one after the other. A row whose sum is far
  /// from zero early on is left where it is.
  public func probabilities(_ rows: [Float], count: Int) -> [Float] {
    precondition(rows.count == count * featureCount, "rows of another length")
    var sums = [Float](repeating: bias, count: count)
    var open = Array(0..<count)
    for start in stride(from: 0, to: roots.count, by: Self.stage) {
      add(roots[start..<min(roots.count, start + Self.stage)], to: &sums, of: open, rows)
      open.removeAll { abs(sums[$0]) > Self.certain }
    }
    return sums.map(Logistic.probability)
  }

  /// So many trees are asked before a row can be settled, …
  private static let stage = 45
  /// … and then by this sum: a probability beyond .99.
  private static let certain: Float = 4.6

  private func add(
    _ roots: ArraySlice<Int32>, to sums: inout [Float], of open: [Int], _ rows: [Float]
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      rows.withUnsafeBufferPointer { rows in
        for root in roots {
          for row in open {
            sums[row] += leaves[Self.leaf(from: root, nodes, rows, row * featureCount)]
          }
        }
      }
    }
  }

  /// The leaf that a row falls into. Children come after their parents and features are below
  /// ``featureCount`` (both checked when the weights are read), so the walk ends and stays inside.
  @inline(__always)
  private static func leaf(
    from root: Int32, _ nodes: UnsafeBufferPointer<Node>, _ rows: UnsafeBufferPointer<Float>,
    _ start: Int
  ) -> Int {
    var index = root
    while index >= 0 {
      let node = nodes[Int(index)]
      index = rows[start + Int(node.feature)] <= node.threshold ? node.left : node.right
    }
    return Int(-1 - index)
  }
}
