/// Sums over the blocks in each element.
struct ElementSums {
  /// Length of all text.
  private(set) var length: [Float]
  /// Length of the text in links.
  private(set) var linkLength: [Float]
  /// Number of blocks.
  private(set) var blocks: [Float]
  /// Number and length of running text.
  private(set) var good: [Float]
  private(set) var goodLength: [Float]

  init(count: Int) {
    length = [Float](repeating: 0, count: count)
    linkLength = length
    blocks = length
    good = length
    goodLength = length
  }

  mutating func add(_ block: Block, linkShare: Float, isGood: Bool) {
    let element = Int(block.element)
    let size = Float(block.measure.length)
    length[element] += size
    linkLength[element] += size * linkShare
    blocks[element] += 1
    if isGood {
      good[element] += 1
      goodLength[element] += size
    }
  }

  /// Adds each element's sums to its parent's, from the leaves up.
  mutating func addUp(_ elements: [BlockElement]) {
    for index in elements.indices.reversed() {
      let parent = Int(elements[index].parent)
      guard parent >= 0 else { continue }
      length[parent] += length[index]
      linkLength[parent] += linkLength[index]
      blocks[parent] += blocks[index]
      good[parent] += good[index]
      goodLength[parent] += goodLength[index]
    }
  }
}
