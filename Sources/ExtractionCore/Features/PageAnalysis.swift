import Markup

/// What is computed once for a page before its blocks are described: sums over its elements, the
/// container with the best score, groups of like blocks.
struct PageAnalysis {
  let page: PageBlocks
  let metadata: PageMetadata
  let words: PageWords
  /// The bytes of the page's text and attributes.
  let bytes: Int
  /// Link share of each block, 0 to 1.
  private(set) var linkShare: [Float] = []
  /// Whether a block is running text: long, few links, ends like a sentence or very long.
  private(set) var isGood: [Bool] = []
  private(set) var sums: ElementSums
  private(set) var lineage: Lineage
  /// The element with the highest score.
  private(set) var best = 0
  /// The deepest element that holds most of the running text.
  private(set) var wide = 0
  private(set) var scores: [Float] = []
  /// The first and the last running text inside of `best`.
  private(set) var firstGood = 0
  private(set) var lastGood = 0

  init(page: PageBlocks, metadata: PageMetadata, tree: HTMLTree) {
    self.page = page
    self.metadata = metadata
    bytes = tree.buffer.count
    words = PageWords(page: page, metadata: metadata, tree: tree)
    sums = ElementSums(count: page.elements.count)
    lineage = Lineage(page.elements)
    for block in page.blocks { judge(block) }
    sums.addUp(page.elements)
    score()
    findWide()
    let inside = page.blocks.indices.filter {
      isGood[$0] && isInside(Int(page.blocks[$0].element), best)
    }
    firstGood = inside.first ?? 0
    lastGood = inside.last ?? max(0, page.blocks.count - 1)
  }

  /// Whether an element is another one or stands in it.
  func isInside(_ element: Int, _ ancestor: Int) -> Bool {
    element >= ancestor && element <= lineage.lastInside[ancestor]
  }

  private mutating func judge(_ block: Block) {
    let share = min(1, Float(block.linkCharacters) / Float(max(1, block.visibleCharacters)))
    let measure = block.measure
    let good =
      measure.length > 80 && share < 0.35 && (measure.endsSentence || measure.length > 160)
    linkShare.append(share)
    isGood.append(good)
    sums.add(block, linkShare: share, isGood: good)
  }

  /// Scores containers as Readability does: running text counts for its parent in full, for
  /// those above less and less.
  private mutating func score() {
    scores = [Float](repeating: 0, count: page.elements.count)
    for (index, block) in page.blocks.enumerated() where isGood[index] { credit(block) }
    for index in scores.indices where sums.length[index] > 0 {
      scores[index] *= 1 - sums.linkLength[index] / sums.length[index]
    }
    best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
  }

  private mutating func credit(_ block: Block) {
    let gain = 1 + Float(block.measure.commas) + min(3, Float(block.measure.length) / 100)
    var element = Int(block.element)
    if Self.textTags.contains(page.elements[element].tag) {
      element = Int(page.elements[element].parent)
    }
    for share in Self.shares where element >= 0 {
      scores[element] += gain * share
      element = Int(page.elements[element].parent)
    }
  }

  private mutating func findWide() {
    let most = 0.6 * max(1, sums.goodLength.first ?? 0)
    for index in sums.goodLength.indices where sums.goodLength[index] >= most { wide = index }
  }

  private static let shares: [Float] = [1, 1 / 1.6, 1 / 3.2, 1 / 9, 1 / 12]
  private static let textTags: HTMLTagSet = [.p, .li, .h2, .h3, .blockquote, .pre, .td]
}

extension Block {
  /// Code points that are no spaces: what link characters are a share of.
  var visibleCharacters: Int { max(1, measure.characters - measure.spaces) }
}
