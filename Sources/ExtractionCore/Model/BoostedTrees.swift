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
  // All trees in one, the two children of a split side by side. A leaf is a node that leads to itself, so
  // that eight rows can walk beside each other for as many steps as the tree is deep, without asking
  // whether one has arrived.
  private struct Node {
    /// The greatest value that goes to ``left``; others go to the node behind it.
    var threshold: Float
    var feature: UInt16
    /// Counted from the tree's first node.
    var left: UInt16
  }
  private struct Root {
    var node: Int
    var depth: Int
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

  /// Lays a tree out level by level.
  private mutating func append(_ tree: Tree) {
    let base = nodes.count
    // The code of each node: a split, or 128 + a leaf.
    var codes: [UInt8] = [tree.splits.isEmpty ? 128 : 0]
    var depths = [0]
    var next = 0
    while next < codes.count {
      let code = codes[next]
      if code < 128 {
        let split = tree.splits[Int(code)]
        nodes.append(
          Node(
            threshold: split.threshold, feature: UInt16(split.feature), left: UInt16(codes.count)))
        values.append(0)
        codes += [split.left, split.right]
        depths += [depths[next] + 1, depths[next] + 1]
      } else {
        nodes.append(Node(threshold: .infinity, feature: 0, left: UInt16(next)))
        values.append(tree.leaves[Int(code - 128)])
      }
      next += 1
    }
    roots.append(Root(node: base, depth: depths.max() ?? 0))
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

  /// Adds what a tree says of each of some rows, eight rows at a time: a step waits for what it reads, and
  /// the steps of other rows fill the wait.
  private func add(
    _ root: Root, to sums: inout [Float], of open: [Int], _ rows: UnsafeBufferPointer<Float>
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      let tree = UnsafeBufferPointer(rebasing: nodes[root.node...])
      var place = 0
      while place + 8 <= open.count {
        var starts = SIMD8<Int>()
        for lane in 0..<8 { starts[lane] = open[place + lane] * featureCount }
        let ends = Self.walk(tree, depth: root.depth, rows, starts)
        for lane in 0..<8 { sums[open[place + lane]] += values[root.node + ends[lane]] }
        place += 8
      }
      for row in open[place...] {
        var at = 0
        for _ in 0..<root.depth { at = Self.step(at, tree, rows, row * featureCount) }
        sums[row] += values[root.node + at]
      }
    }
  }

  /// The nodes in which eight walks end.
  @inline(__always)
  private static func walk(
    _ tree: UnsafeBufferPointer<Node>, depth: Int, _ rows: UnsafeBufferPointer<Float>,
    _ starts: SIMD8<Int>
  ) -> SIMD8<Int> {
    var at = (0, 0, 0, 0, 0, 0, 0, 0)
    for _ in 0..<depth {
      at.0 = step(at.0, tree, rows, starts[0])
      at.1 = step(at.1, tree, rows, starts[1])
      at.2 = step(at.2, tree, rows, starts[2])
      at.3 = step(at.3, tree, rows, starts[3])
      at.4 = step(at.4, tree, rows, starts[4])
      at.5 = step(at.5, tree, rows, starts[5])
      at.6 = step(at.6, tree, rows, starts[6])
      at.7 = step(at.7, tree, rows, starts[7])
    }
    return SIMD8(at.0, at.1, at.2, at.3, at.4, at.5, at.6, at.7)
  }

  /// The node after a node. Features are below ``featureCount`` and children exist (both checked when the
  /// weights are read), so the walk stays inside.
  @inline(__always)
  private static func step(
    _ index: Int, _ tree: UnsafeBufferPointer<Node>, _ rows: UnsafeBufferPointer<Float>,
    _ start: Int
  ) -> Int {
    let node = tree[index]
    return Int(node.left) + (rows[start + Int(node.feature)] > node.threshold ? 1 : 0)
  }
}
