import Testing

@_spi(Training) @testable import ExtractionCore

@Suite("Boosted trees")
struct BoostedTreesTests {
  /// Numbers made up from a seed, the same at every run (SplitMix64, Steele, Lea and Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// A tree that grew by splitting leaves taken at random.
  private static func tree(
    leaves count: Int, features: Int, _ random: inout Generator
  ) -> BoostedTrees.Tree {
    var splits: [BoostedTrees.Split] = []
    // Where each leaf hangs: a split and its side.
    var hooks: [(split: Int, isLeft: Bool)] = []
    while splits.count < count - 1 {
      let split = BoostedTrees.Split(
        feature: UInt8(Int.random(in: 0..<features, using: &random)),
        threshold: Float(Int.random(in: -5...5, using: &random)), left: 128, right: 128)
      if !hooks.isEmpty {
        let hook = hooks.remove(at: Int.random(in: hooks.indices, using: &random))
        if hook.isLeft {
          splits[hook.split].left = UInt8(splits.count)
        } else {
          splits[hook.split].right = UInt8(splits.count)
        }
      }
      hooks += [(splits.count, true), (splits.count, false)]
      splits.append(split)
    }
    for (leaf, hook) in hooks.enumerated() {
      if hook.isLeft {
        splits[hook.split].left = UInt8(128 + leaf)
      } else {
        splits[hook.split].right = UInt8(128 + leaf)
      }
    }
    let values = (0..<count).map { _ in Float.random(in: -0.05...0.05, using: &random) }
    return BoostedTrees.Tree(splits: splits, leaves: values)
  }

  /// The leaf's value that a walk from the root finds.
  private static func walk(_ tree: BoostedTrees.Tree, _ row: ArraySlice<Float>) -> Float {
    guard !tree.splits.isEmpty else { return tree.leaves[0] }
    var code: UInt8 = 0
    while code < 128 {
      let split = tree.splits[Int(code)]
      let value = row[row.startIndex + Int(split.feature)]
      code = value > split.threshold ? split.right : split.left
    }
    return tree.leaves[Int(code - 128)]
  }

  @Test(arguments: [1, 2, 7, 16, 31, 32])
  func `say of every row what a walk through each of them says`(_ leaves: Int) throws {
    var random = Generator(state: UInt64(leaves))
    let features = 9
    let trees = (0..<60).map { _ in Self.tree(leaves: leaves, features: features, &random) }
    let bytes = BoostedTrees.encode(trees, bias: 0.25, featureCount: features, namesCheck: 7)
    let model = try #require(BoostedTrees(bytes: bytes))
    for count in [1, 3, 8, 21] {
      let rows = (0..<count * features).map { _ in Float(Int.random(in: -6...6, using: &random)) }
      let found = model.probabilities(rows, count: count)
      for row in 0..<count {
        let numbers = rows[row * features..<(row + 1) * features]
        let sum = trees.reduce(Float(0.25)) { $0 + Self.walk($1, numbers) }
        #expect(abs(found[row] - Logistic.probability(sum)) < 1e-5)
      }
    }
  }

  @Test func `leave a row where it is once it is certain`() throws {
    let sure = BoostedTrees.Tree(splits: [], leaves: [0.2])
    let contrary = BoostedTrees.Tree(splits: [], leaves: [-0.2])
    let trees = Array(repeating: sure, count: 45) + Array(repeating: contrary, count: 45)
    let model = BoostedTrees(trees: trees, bias: 0, featureCount: 1, namesCheck: 0)
    #expect(model.probability([0]) > 0.99)
  }

  /// A tree of two splits with its children's codes.
  private static func bytes(_ codes: [UInt8]) -> [UInt8] {
    let splits = stride(from: 0, to: codes.count, by: 2).map {
      BoostedTrees.Split(feature: 0, threshold: 0, left: codes[$0], right: codes[$0 + 1])
    }
    let tree = BoostedTrees.Tree(
      splits: splits, leaves: Array(repeating: 1, count: splits.count + 1))
    return BoostedTrees.encode([tree], bias: 0, featureCount: 1, namesCheck: 0)
  }

  @Test func `are read where every child comes later and has one parent`() {
    #expect(BoostedTrees(bytes: Self.bytes([1, 128, 129, 130])) != nil)
  }

  @Test(
    arguments: [
      [0, 128, 129, 130], [1, 1, 129, 130], [1, 128, 128, 129], [2, 128, 129, 130],
      [1, 128, 129, 131],
    ] as [[UInt8]])
  func `are refused where a child is missing, an ancestor or shared`(_ codes: [UInt8]) {
    #expect(BoostedTrees(bytes: Self.bytes(codes)) == nil)
  }

  @Test func `are refused where one has more leaves than bits`() {
    var random = Generator(state: 1)
    let tree = Self.tree(leaves: 33, features: 2, &random)
    let bytes = BoostedTrees.encode([tree], bias: 0, featureCount: 2, namesCheck: 0)
    #expect(BoostedTrees(bytes: bytes) == nil)
  }
}
