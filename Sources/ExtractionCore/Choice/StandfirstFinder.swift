import Markup

/// Finds the standfirst: the summary under the headline, where it stands apart from the text.
struct StandfirstFinder {
  let analysis: PageAnalysis
  /// The blocks of the article, in order.
  let kept: [Int]

  /// The block that is the standfirst; nil where there is none. It need not be among those kept.
  func block() -> Int? {
    guard let first = kept.first else { return nil }
    let headings = analysis.words.headings.filter { $0.block <= first }.map(\.block)
    let start = headings.max() ?? max(0, first - 6)
    let end = kept.count > 1 ? kept[1] : first
    guard start <= end, end - start < 40 else { return nil }
    return (start...end).first(where: isStandfirst)
  }

  private func isStandfirst(_ index: Int) -> Bool {
    guard analysis.page.blocks.indices.contains(index) else { return false }
    let block = analysis.page.blocks[index]
    let measure = block.measure
    guard measure.length >= 40, measure.length <= 600, analysis.linkShare[index] < 0.3,
      !analysis.words.titles.contains(measure.hash)
    else { return false }
    return analysis.words.descriptions.contains(measure.hash) || isCalledStandfirst(block)
  }

  private func isCalledStandfirst(_ block: Block) -> Bool {
    let element = analysis.page.elements[Int(block.element)]
    let parent = element.parent < 0 ? element : analysis.page.elements[Int(element.parent)]
    return [element, parent].contains {
      $0.words.contains(ClassWords.standfirstCategory) && $0.tag != .body
    } && (element.tag == .p || element.tag == .h2 || element.tag == .div)
  }
}
