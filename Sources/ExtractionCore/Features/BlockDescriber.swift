import Markup

/// Describes each block of a page by numbers, from which a model tells whether it belongs to the
/// article. The order of the numbers is part of the trained weights.
struct BlockDescriber {
  let analysis: PageAnalysis
  let neighbourhood: Neighbourhood
  let bySignature: BlockGroups
  let byPath: BlockGroups
  let repetition: Repetition

  init(_ analysis: PageAnalysis) {
    self.analysis = analysis
    let page = analysis.page
    neighbourhood = Neighbourhood(analysis)
    bySignature = BlockGroups(page, linkShare: analysis.linkShare) { block in
      let element = page.elements[Int(block.element)]
      let parent = page.elements[max(0, Int(element.parent))]
      return element.signature ^ (parent.signature &* 0x9E37_79B9_7F4A_7C15)
    }
    byPath = BlockGroups(page, linkShare: analysis.linkShare) { block in
      page.elements[Int(block.element)].path
    }
    repetition = Repetition(page)
  }

  /// What each number is, in order.
  static let names =
    textNames + shapeNames + ancestorNames + containerNames + positionNames + neighbourNames
    + groupNames + referenceNames

  /// Adds the numbers of a block to a row.
  func describe(_ index: Int, into row: inout FeatureRow) {
    let block = analysis.page.blocks[index]
    describeText(block, into: &row)
    describeShape(block, index, into: &row)
    describeAncestors(block, into: &row)
    describeContainers(block, into: &row)
    describePosition(block, index, into: &row)
    describeNeighbours(block, index, into: &row)
    describeGroups(index, into: &row)
    describeReferences(block, index, into: &row)
  }
}
