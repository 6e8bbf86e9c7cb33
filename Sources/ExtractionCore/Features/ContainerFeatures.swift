// The numbers of the elements around a block: how much text they hold and of what kind.

extension BlockDescriber {
  static let containerNames =
    (0..<5).flatMap { level in
      ["text", "links", "blocks", "mean", "good", "goodShare"].map { "container\(level).\($0)" }
    } + ["inBest", "inWide", "upToBest", "upToWide", "upToBestLine", "parentScore"]

  func describeContainers(_ block: Block, into row: inout FeatureRow) {
    let sums = analysis.sums
    let elements = analysis.page.elements
    let total = max(1, sums.length[0])
    let good = max(1, sums.goodLength[0])
    var element = Int(block.element)
    for _ in 0..<5 {
      let length = max(1, sums.length[element])
      row.add(length / total)
      row.add(sums.linkLength[element] / length)
      row.add(sums.blocks[element])
      row.add(length / max(1, sums.blocks[element]))
      row.add(sums.good[element])
      row.add(sums.goodLength[element] / good)
      element = max(0, Int(elements[element].parent))
    }
    describeBest(Int(block.element), into: &row)
  }

  private func describeBest(_ element: Int, into row: inout FeatureRow) {
    let elements = analysis.page.elements
    let isInBest = analysis.isInside(element, analysis.best)
    let isInWide = analysis.isInside(element, analysis.wide)
    let depth = Int(elements[element].depth)
    row.add(isInBest)
    row.add(isInWide)
    row.add(isInBest ? depth - Int(elements[analysis.best].depth) : 30)
    row.add(isInWide ? depth - Int(elements[analysis.wide].depth) : 30)
    row.add(neighbourhood.stepsToCommon(element, analysis.best))
    let parent = max(0, Int(elements[element].parent))
    row.add(analysis.scores[parent] / max(1, analysis.scores[analysis.best]))
  }
}
