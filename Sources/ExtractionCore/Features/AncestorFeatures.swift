// The numbers of what a block stands in: distances to tags and to class words.

extension BlockDescriber {
  static let ancestorNames =
    Lineage.tags.map { "up.\($0)" } + (0..<ClassWords.count).map { "words.\($0)" } + [
      "negatives", "positives", "articles", "hidden", "ariaHidden", "articleBody", "sideRole",
      "mainRole",
    ]

  func describeAncestors(_ block: Block, into row: inout FeatureRow) {
    let element = Int(block.element)
    let lineage = analysis.lineage
    row.add(lineage.tagDistance[element], count: Lineage.tags.count)
    row.add(lineage.wordDistance[element], count: ClassWords.count)
    row.add(Int(lineage.negatives[element]))
    row.add(Int(lineage.positives[element]))
    row.add(Int(lineage.articles[element]))
    let marks = lineage.marks[element]
    row.add(marks.contains(.hidden))
    row.add(marks.contains(.ariaHidden))
    row.add(marks.contains(.articleBody))
    row.add(marks.contains(.sideRole))
    row.add(marks.contains(.mainRole))
  }
}
