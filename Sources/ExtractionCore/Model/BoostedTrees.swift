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
    var columns = [Float](repeating: 0, count: featureCount * Self.lanes)
    var probabilities: [Float] = []
    for first in stride(from: 0, to: count, by: Self.lanes) {
      let group = first..<min(count, first + Self.lanes)
      setColumns(&columns, of: group, rows)
      let sums = sums(of: columns, count: group.count)
      for lane in 0..<group.count { probabilities.append(Logistic.probability(sums[lane])) }
    }
    return probabilities
  }

  /// So many trees are asked before a row can be settled, …
  private static let stage = 45
  /// … and then by this sum: a probability beyond .99.
  private static let certain: Float = 4.6

  /// So many rows walk beside each other.
  private static let lanes = 8

  /// Turns up to eight rows into columns: each number of all rows side by side, so that a walk finds its own
  /// at a fixed distance. Where there are fewer rows, the last one stands for the others.
  private func setColumns(_ columns: inout [Float], of group: Range<Int>, _ rows: [Float]) {
    columns.withUnsafeMutableBufferPointer { columns in
      rows.withUnsafeBufferPointer { rows in
        for lane in 0..<Self.lanes {
          let start = min(group.lowerBound + lane, group.upperBound - 1) * featureCount
          for feature in 0..<featureCount {
            columns[feature &* Self.lanes &+ lane] = rows[start &+ feature]
          }
        }
      }
    }
  }

  /// The sums of up to eight rows: a step waits for what it reads, and the steps of other rows fill the
  /// wait. The first `count` are asked for.
  private func sums(of columns: [Float], count: Int) -> SIMD8<Float> {
    var sums = SIMD8<Float>(repeating: bias)
    var open = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) .< SIMD8(repeating: Int32(count))
    for start in stride(from: 0, to: roots.count, by: Self.stage) {
      let stage = roots[start..<min(roots.count, start + Self.stage)]
      sums.replace(with: added(stage, to: sums, columns), where: open)
      let certain = (sums .> Self.certain) .| (sums .< -Self.certain)
      open = open .& .!certain
      if !any(open) { break }
    }
    return sums
  }

  private func added(
    _ roots: ArraySlice<Root>, to sums: SIMD8<Float>, _ columns: [Float]
  ) -> SIMD8<Float> {
    nodes.withUnsafeBufferPointer { nodes in
      values.withUnsafeBufferPointer { values in
        columns.withUnsafeBufferPointer { columns in
          var sums = sums
          for root in roots {
            let walk = Walk(tree: UnsafeBufferPointer(rebasing: nodes[root.node...]), columns)
            sums += walk.values(UnsafeBufferPointer(rebasing: values[root.node...]), root.depth)
          }
          return sums
        }
      }
    }
  }

  /// The walks of eight rows through a tree.
  private struct Walk {
    let tree: UnsafeBufferPointer<Node>
    let columns: UnsafeBufferPointer<Float>

    init(tree: UnsafeBufferPointer<Node>, _ columns: UnsafeBufferPointer<Float>) {
      self.tree = tree
      self.columns = columns
    }

    /// What the nodes say in which the walks end. After every second step it is asked whether all have
    /// arrived: most leaves lie half as deep as the deepest.
    @inline(__always)
    func values(_ values: UnsafeBufferPointer<Float>, _ depth: Int) -> SIMD8<Float> {
      var at = (0, 0, 0, 0, 0, 0, 0, 0)
      var left = depth
      while left > 0 {
        step(&at)
        let before = at
        step(&at)
        let moved =
          (at.0 ^ before.0) | (at.1 ^ before.1) | (at.2 ^ before.2) | (at.3 ^ before.3)
          | (at.4 ^ before.4) | (at.5 ^ before.5) | (at.6 ^ before.6) | (at.7 ^ before.7)
        if moved == 0 { break }
        left &-= 2
      }
      return SIMD8(
        values[at.0], values[at.1], values[at.2], values[at.3], values[at.4], values[at.5],
        values[at.6], values[at.7])
    }

    @inline(__always)
    private func step(_ at: inout (Int, Int, Int, Int, Int, Int, Int, Int)) {
      at.0 = next(at.0, lane: 0)
      at.1 = next(at.1, lane: 1)
      at.2 = next(at.2, lane: 2)
      at.3 = next(at.3, lane: 3)
      at.4 = next(at.4, lane: 4)
      at.5 = next(at.5, lane: 5)
      at.6 = next(at.6, lane: 6)
      at.7 = next(at.7, lane: 7)
    }

    /// The node after a node. Features are below ``featureCount`` and children exist (both checked when
    /// the weights are read), so the walk stays inside.
    @inline(__always)
    private func next(_ index: Int, lane: Int) -> Int {
      let node = tree[index]
      let value = columns[Int(node.feature) &* BoostedTrees.lanes &+ lane]
      return Int(node.left) &+ (value > node.threshold ? 1 : 0)
    }
  }
}
