extension BoostedTrees {
  /// Reads the form on disk; nil where the bytes are none.
  public init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard reader.take(4) == Array("EART".utf8), reader.number(2) == 1,
      let featureCount = reader.number(2), let check = reader.number(4),
      let treeCount = reader.number(2), let bias = reader.number(4)
    else { return nil }
    var trees: [Tree] = []
    for _ in 0..<treeCount {
      guard let tree = Tree(&reader, featureCount: Int(featureCount)) else { return nil }
      trees.append(tree)
    }
    self.init(
      trees: trees, bias: Float(bitPattern: bias), featureCount: Int(featureCount),
      namesCheck: check)
  }

  /// The form on disk of trees.
  public static func encode(
    _ trees: [Tree], bias: Float, featureCount: Int, namesCheck: UInt32
  ) -> [UInt8] {
    var out = Array("EART".utf8)
    func put(_ value: UInt32, _ count: Int) {
      for index in 0..<count { out.append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(index)))) }
    }
    put(1, 2)
    put(UInt32(featureCount), 2)
    put(namesCheck, 4)
    put(UInt32(trees.count), 2)
    put(bias.bitPattern, 4)
    for tree in trees {
      put(UInt32(tree.leaves.count), 1)
      for split in tree.splits {
        out.append(split.feature)
        put(split.threshold.bitPattern, 4)
        out.append(split.left)
        out.append(split.right)
      }
      for leaf in tree.leaves { put(leaf.bitPattern, 4) }
    }
    return out
  }
}

extension BoostedTrees.Tree {
  /// Reads a tree whose children all exist, come later and have one parent each, so that no walk runs
  /// forever.
  fileprivate init?(_ reader: inout ByteReader, featureCount: Int) {
    guard let count = reader.number(1), count > 0, count <= 128 else { return nil }
    splits = []
    leaves = []
    var known: Set<UInt8> = []
    for index in 0..<(count - 1) {
      guard let feature = reader.number(1), feature < featureCount,
        let threshold = reader.number(4), let left = reader.number(1),
        let right = reader.number(1)
      else { return nil }
      for child in [left, right] {
        let isLater = child < 128 && child > index && child < count - 1
        guard isLater || child >= 128 && child - 128 < count,
          known.insert(UInt8(truncatingIfNeeded: child)).inserted
        else { return nil }
      }
      splits.append(
        BoostedTrees.Split(
          feature: UInt8(feature), threshold: Float(bitPattern: threshold), left: UInt8(left),
          right: UInt8(right)))
    }
    for _ in 0..<count {
      guard let leaf = reader.number(4) else { return nil }
      leaves.append(Float(bitPattern: leaf))
    }
  }
}

/// Takes little-endian numbers off bytes.
private struct ByteReader {
  let bytes: [UInt8]
  var position = 0

  mutating func take(_ count: Int) -> [UInt8]? {
    guard position + count <= bytes.count else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func number(_ count: Int) -> UInt32? {
    take(count)?.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
