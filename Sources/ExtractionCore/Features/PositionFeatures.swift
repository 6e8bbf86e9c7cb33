// The numbers of where a block stands in the page.

extension BlockDescriber {
  static let positionNames = [
    "fromFirstGood", "fromLastGood", "textFromFirstGood", "position", "textPosition", "fromHeading",
    "textFromHeading", "pageBlocks", "pageText", "pageGoodText", "goodBefore", "goodAfter",
    "toPreviousGood", "toNextGood",
    "headingsSince", "sharesArticle", "articlesUp",
  ]

  func describePosition(_ block: Block, _ index: Int, into row: inout FeatureRow) {
    let near = neighbourhood
    let count = analysis.page.blocks.count
    let first = analysis.firstGood
    let last = analysis.lastGood
    let span = max(1, near.textBefore[last + 1] - near.textBefore[first])
    row.add(index - first)
    row.add(index - last)
    row.add((near.textBefore[index] - near.textBefore[first]) / span)
    row.add(Float(index) / Float(count))
    row.add(near.textBefore[index] / max(1, near.textBefore[count]))
    row.add(near.heading >= 0 ? index - near.heading : -999)
    row.add(
      near.heading >= 0 ? near.textBefore[index] - near.textBefore[near.heading] : -99_999)
    row.add(count)
    row.add(analysis.sums.length[0])
    row.add(analysis.sums.goodLength[0])
    row.add(near.goodBefore[index])
    row.add(near.goodBefore[count] - near.goodBefore[index + 1])
    row.add(near.previousGood[index] >= 0 ? index - near.previousGood[index] : 99)
    row.add(near.nextGood[index] >= 0 ? near.nextGood[index] - index : 99)
    let known = near.heading >= 0 && near.heading < count ? near.headingsBefore[near.heading] : 0
    row.add(near.headingsBefore[index] - known)
    row.add(near.sharesArticle(block.element))
    row.add(near.articleOf[analysis.best] == near.articleOf[Int(block.element)])
  }
}
