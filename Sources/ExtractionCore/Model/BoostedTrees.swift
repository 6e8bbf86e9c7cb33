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
  // All trees in one, children absolute. A leaf is a node that leads to itself, so that four rows can walk
  // side by side for as many steps as the tree is deep, without asking whether one has arrived.
  private struct Node {
    var threshold: Float
    var feature: Int32
    var left: Int32
    var right: Int32
  }
  private struct Root {
    var node: Int32
    var depth: Int32
  }
  private var roots: [Root] = []
  private var nodes: [Node] = []
  /// What each node adds where a walk ends in it.
  private var values: [Float] = []

  /// Makes a model of trees.
  public init(trees: [Tree], bias: Float, featureCount: Int, namesCheck: UInt32) {
    self.bias = bias
    self.featureCount = featureCount
    self.namesCheck = namesCheck
    for tree in trees { append(tree) }
  }

  private mutating func append(_ tree: Tree) {
    let base = Int32(nodes.count)
    let leafBase = base + Int32(tree.splits.count)
    func child(_ code: UInt8) -> Int32 {
      code < 128 ? base + Int32(code) : leafBase + Int32(code - 128)
    }
    // Children come after their parents, so the depths are known from the last node up.
    var depths = [Int32](repeating: 0, count: tree.splits.count + tree.leaves.count)
    for (index, split) in tree.splits.enumerated().reversed() {
      let below = max(depths[Int(child(split.left) - base)], depths[Int(child(split.right) - base)])
      depths[index] = below + 1
    }
    for split in tree.splits {
      nodes.append(
        Node(
          threshold: split.threshold, feature: Int32(split.feature), left: child(split.left),
          right: child(split.right)))
    }
    for leaf in tree.leaves.indices {
      let own = leafBase + Int32(leaf)
      nodes.append(Node(threshold: .infinity, feature: 0, left: own, right: own))
    }
    values += [Float](repeating: 0, count: tree.splits.count) + tree.leaves
    roots.append(Root(node: base, depth: depths.first ?? 0))
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
      rows.withUnsafeBufferPointer { rows in
        for root in roots[start..<min(roots.count, start + Self.stage)] {
          add(root, to: &sums, of: open, rows)
        }
      }
      open.removeAll { abs(sums[$0]) > Self.certain }
    }
    return sums.map(Logistic.probability)
  }

  /// So many trees are asked before a row can be settled, …
  private static let stage = 45
  /// … and then by this sum: a probability beyond .99.
  private static let certain: Float = 4.6

  /// Adds what a tree says of each of some rows, four rows at a time: a step waits for what it reads, and
  /// the steps of other rows fill the wait.
  private func add(
    _ root: Root, to sums: inout [Float], of open: [Int], _ rows: UnsafeBufferPointer<Float>
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      var place = 0
      while place + 4 <= open.count {
        let row = (open[place], open[place + 1], open[place + 2], open[place + 3])
        let start = (
          row.0 * featureCount, row.1 * featureCount, row.2 * featureCount, row.3 * featureCount
        )
        var at = (root.node, root.node, root.node, root.node)
        for _ in 0..<root.depth {
          at.0 = Self.step(at.0, nodes, rows, start.0)
          at.1 = Self.step(at.1, nodes, rows, start.1)
          at.2 = Self.step(at.2, nodes, rows, start.2)
          at.3 = Self.step(at.3, nodes, rows, start.3)
        }
        sums[row.0] += values[Int(at.0)]
        sums[row.1] += values[Int(at.1)]
        sums[row.2] += values[Int(at.2)]
        sums[row.3] += values[Int(at.3)]
        place += 4
      }
      for row in open[place...] {
        var at = root.node
        for _ in 0..<root.depth { at = Self.step(at, nodes, rows, row * featureCount) }
        sums[row] += values[Int(at)]
      }
    }
  }

  /// The node after a node. Features are below ``featureCount`` and children exist (both checked when the
  /// weights are read), so the walk stays inside.
  @inline(__always)
  private static func step(
    _ index: Int32, _ nodes: UnsafeBufferPointer<Node>, _ rows: UnsafeBufferPointer<Float>,
    _ start: Int
  ) -> Int32 {
    let node = nodes[Int(index)]
    return rows[start + Int(node.feature)] <= node.threshold ? node.left : node.right
  }
}
