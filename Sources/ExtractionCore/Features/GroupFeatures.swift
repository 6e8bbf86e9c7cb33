// The numbers of the groups of like blocks that a block belongs to.

extension BlockDescriber {
  static let groupNames = ["signature", "path"].flatMap { group in
    ["blocks", "length", "linkShare", "textShare", "density", "sentences"].map {
      "\(group).\($0)"
    }
  }

  func describeGroups(_ index: Int, into row: inout FeatureRow) {
    describe(bySignature.groups[bySignature.groupOf[index]], into: &row)
    describe(byPath.groups[byPath.groupOf[index]], into: &row)
  }

  private func describe(_ group: BlockGroups.Group, into row: inout FeatureRow) {
    row.add(group.blocks)
    row.add(group.length / group.blocks)
    row.add(group.linkLength / max(1, group.length))
    row.add(group.length / max(1, analysis.sums.length[0]))
    row.add(group.density)
    row.add(group.sentences / group.blocks)
  }
}
