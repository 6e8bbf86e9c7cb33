// The numbers of the blocks around a block.

extension BlockDescriber {
  private static let offsets = [-3, -2, -1, 1, 2, 3]

  static let neighbourNames =
    ["previous", "next"].flatMap { side in
      ["sameParent", "sameSignature", "steps", "sameTag"].map { "\(side)Good.\($0)" }
    }
    + offsets.flatMap { offset in
      ["length", "linkShare", "sameSignature", "sameParent", "tag", "endsSentence"].map {
        "neighbour\(offset).\($0)"
      }
    }

  func describeNeighbours(_ block: Block, _ index: Int, into row: inout FeatureRow) {
    describeGood(neighbourhood.previousGood[index], near: block, index, into: &row)
    describeGood(neighbourhood.nextGood[index], near: block, index, into: &row)
    for offset in Self.offsets { describeNeighbour(index + offset, of: block, index, into: &row) }
  }

  private func describeGood(
    _ good: Int, near block: Block, _ index: Int, into row: inout FeatureRow
  ) {
    guard good >= 0 else {
      row.add(-1)
      row.add(-1)
      row.add(40)
      row.add(-1)
      return
    }
    let elements = analysis.page.elements
    let other = analysis.page.blocks[good]
    let own = elements[Int(block.element)]
    let its = elements[Int(other.element)]
    row.add(own.parent == its.parent)
    row.add(bySignature.groupOf[good] == bySignature.groupOf[index])
    row.add(neighbourhood.stepsToCommon(Int(block.element), Int(other.element)))
    row.add(own.tag == its.tag)
  }

  private func describeNeighbour(
    _ neighbour: Int, of block: Block, _ index: Int, into row: inout FeatureRow
  ) {
    guard analysis.page.blocks.indices.contains(neighbour) else {
      for _ in 0..<6 { row.add(-1) }
      return
    }
    let elements = analysis.page.elements
    let other = analysis.page.blocks[neighbour]
    row.add(other.measure.length)
    row.add(analysis.linkShare[neighbour])
    row.add(bySignature.groupOf[neighbour] == bySignature.groupOf[index])
    row.add(
      other.element == block.element
        || elements[Int(other.element)].parent == elements[Int(block.element)].parent)
    row.add(Self.tagNumber(elements[Int(other.element)].tag))
    row.add(other.measure.endsSentence)
  }
}
