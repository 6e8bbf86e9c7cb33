import Markup

/// Chooses blocks by hand-made rules: the container with the most running text, and what reads like
/// an article inside it.
struct RuleChooser {
  private let page: PageBlocks
  private var score: [Double]

  init(_ page: PageBlocks) {
    self.page = page
    score = [Double](repeating: 0, count: page.elements.count)
  }

  mutating func chosen() -> [Int] {
    for block in page.blocks where isGood(block) { credit(block) }
    guard let best = score.indices.max(by: { score[$0] < score[$1] }), score[best] > 0 else {
      return []
    }
    return page.blocks.indices.filter { reads(page.blocks[$0], inside: best) }
  }

  private func linkShare(_ block: Block) -> Double {
    Double(block.linkCharacters) / Double(max(1, block.measure.characters))
  }

  private func isGood(_ block: Block) -> Bool {
    block.measure.length > 80 && linkShare(block) < 0.35
  }

  private mutating func credit(_ block: Block) {
    let gain =
      1 + Double(block.measure.commas) + min(3, Double(block.measure.length) / 100)
    var element = Int(page.elements[Int(block.element)].parent)
    var share = 1.0
    while element >= 0, share > 0.05 {
      score[element] += gain * share
      share /= 1.6
      element = Int(page.elements[element].parent)
    }
  }

  /// Whether a block stands in the container, and neither it nor anything up to there says that it
  /// is no part of the text.
  private func reads(_ block: Block, inside container: Int) -> Bool {
    guard linkShare(block) < 0.5 else { return false }
    var element = Int(block.element)
    while element > container {
      if isLeftOut(page.elements[element], block) { return false }
      element = Int(page.elements[element].parent)
    }
    return element == container
  }

  private func isLeftOut(_ element: BlockElement, _ block: Block) -> Bool {
    if Self.leftOut.contains(element.tag) { return true }
    return !element.words.isDisjoint(with: ClassWords.negative)
      && element.words.isDisjoint(with: ClassWords.positive) && !isGood(block)
  }

  private static let leftOut: HTMLTagSet = [
    .nav, .footer, .aside, .form, .figure, .figcaption, .dialog, .h1,
  ]
}
