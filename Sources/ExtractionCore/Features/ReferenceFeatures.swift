// The numbers of how a block compares with the headline, the description, the authors, JSON-LD's
// body and the rest of the page.

extension BlockDescriber {
  static let referenceNames = [
    "isTitle", "likeTitle", "isDescription", "likeDescription", "namesAuthor", "namesAuthorShort",
    "copies", "isCopy", "bodyShare", "bodyLength", "repeated", "repeatedBefore",
  ]

  func describeReferences(_ block: Block, _ index: Int, into row: inout FeatureRow) {
    let words = analysis.words
    let own = analysis.page.words[block.wordRange]
    let likeness = words.likeness(of: own)
    row.add(words.titles.contains(block.measure.hash))
    row.add(likeness.title)
    row.add(words.descriptions.contains(block.measure.hash))
    row.add(likeness.description)
    let namesAuthor = words.namesAuthor(own)
    row.add(namesAuthor)
    row.add(namesAuthor && own.count < 14)
    row.add(repetition.copies[index])
    row.add(repetition.isCopy[index])
    row.add(words.bodyShare(of: analysis.page.words, in: block.wordRange))
    row.add(
      words.bodyLength == 0
        ? -1 : Float(words.bodyLength) / max(1, analysis.sums.goodLength[0]))
    row.add(repetition.share[index])
    row.add(repetition.seen[index])
  }
}
