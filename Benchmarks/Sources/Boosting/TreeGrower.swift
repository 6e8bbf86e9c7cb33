@_spi(Training) import ExtractionCore

/// Grows one tree, always splitting the leaf whose split gains most.
struct TreeGrower {
  let bins: Bins
  let gradients: [SIMD4<Float>]
  let settings: BoosterSettings
  let features: [Int]

  private struct Leaf {
    var rows: [Int32]
    var histogram: [SIMD4<Float>]
    var sum: SIMD4<Float>
    var best: Candidate?
    /// The split that it hangs on, and whether on its left side.
    var parent: (split: Int, isLeft: Bool)?
  }
  private struct Candidate {
    var gain: Float
    var feature: Int
    var bin: Int
  }

  private var leaves: [Leaf] = []
  private var splits: [BoostedTrees.Split] = []
  /// The bin that each split asks for.
  private var splitBins: [UInt8] = []

  init(bins: Bins, gradients: [SIMD4<Float>], settings: BoosterSettings, features: [Int]) {
    self.bins = bins
    self.gradients = gradients
    self.settings = settings
    self.features = features
  }

  mutating func grow(_ rows: [Int32]) -> BoostedTrees.Tree {
    leaves = [leaf(of: rows, histogram: histogram(rows), parent: nil)]
    while leaves.count < settings.leaves, let index = mostPromising() { split(index) }
    return BoostedTrees.Tree(splits: splits, leaves: leaves.map { value($0.sum) })
  }

  /// The leaf that a row falls into.
  func leaf(of row: Int) -> Int {
    var node = splits.isEmpty ? 128 : 0
    while node < 128 {
      let split = splits[node]
      let goesLeft = bins.bin(Int(split.feature), of: row) <= splitBins[node]
      node = Int(goesLeft ? split.left : split.right)
    }
    return node - 128
  }

  private func value(_ sum: SIMD4<Float>) -> Float {
    -sum[0] / (sum[1] + settings.lambda) * settings.learningRate
  }

  private func mostPromising() -> Int? {
    leaves.indices.filter { leaves[$0].best != nil }.max {
      (leaves[$0].best?.gain ?? 0) < (leaves[$1].best?.gain ?? 0)
    }
  }

  private mutating func split(_ index: Int) {
    guard let best = leaves[index].best else { return }
    let old = leaves[index]
    var left: [Int32] = []
    var right: [Int32] = []
    for row in old.rows {
      if Int(bins.bin(best.feature, of: Int(row))) <= best.bin {
        left.append(row)
      } else {
        right.append(row)
      }
    }
    let number = splits.count
    splits.append(
      BoostedTrees.Split(
        feature: UInt8(best.feature), threshold: bins.limits[best.feature][best.bin],
        left: UInt8(128 + index), right: UInt8(128 + leaves.count)))
    splitBins.append(UInt8(best.bin))
    hang(number, on: old.parent)
    let small = histogram(left.count < right.count ? left : right)
    var large = old.histogram
    for slot in large.indices { large[slot] -= small[slot] }
    let isLeftSmall = left.count < right.count
    leaves[index] = leaf(
      of: left, histogram: isLeftSmall ? small : large, parent: (number, true))
    leaves.append(leaf(of: right, histogram: isLeftSmall ? large : small, parent: (number, false)))
  }

  private mutating func hang(_ split: Int, on parent: (split: Int, isLeft: Bool)?) {
    guard let parent else { return }
    if parent.isLeft {
      splits[parent.split].left = UInt8(split)
    } else {
      splits[parent.split].right = UInt8(split)
    }
  }

  private func leaf(
    of rows: [Int32], histogram: [SIMD4<Float>], parent: (split: Int, isLeft: Bool)?
  ) -> Leaf {
    let sum = histogram.isEmpty ? .zero : histogram[0..<64].reduce(SIMD4<Float>.zero, +)
    return Leaf(
      rows: rows, histogram: histogram, sum: sum, best: bestSplit(histogram, sum), parent: parent)
  }

  // MARK: Histograms

  private func histogram(_ rows: [Int32]) -> [SIMD4<Float>] {
    var histogram = [SIMD4<Float>](repeating: .zero, count: features.count * 64)
    // In the order of the rows, so that the loops below read from one place to the next.
    let own = rows.map { gradients[Int($0)] }
    histogram.withUnsafeMutableBufferPointer { histogram in
      bins.cells.withUnsafeBufferPointer { cells in
        for (slot, feature) in features.enumerated() {
          let start = feature * bins.rowCount
          for (row, gradient) in zip(rows, own) {
            histogram[slot * 64 + Int(cells[start + Int(row)])] += gradient
          }
        }
      }
    }
    return histogram
  }

  private func bestSplit(_ histogram: [SIMD4<Float>], _ sum: SIMD4<Float>) -> Candidate? {
    guard sum[2] >= 2 * settings.leastRows else { return nil }
    let whole = score(sum)
    var best: Candidate?
    for (slot, feature) in features.enumerated() {
      var left = SIMD4<Float>.zero
      for bin in 0..<bins.limits[feature].count {
        left += histogram[slot * 64 + bin]
        let right = sum - left
        guard left[2] >= settings.leastRows else { continue }
        guard right[2] >= settings.leastRows else { break }
        let gain = score(left) + score(right) - whole
        if gain > best?.gain ?? 1e-4 { best = Candidate(gain: gain, feature: feature, bin: bin) }
      }
    }
    return best
  }

  private func score(_ sum: SIMD4<Float>) -> Float {
    sum[0] * sum[0] / (sum[1] + settings.lambda)
  }
}
