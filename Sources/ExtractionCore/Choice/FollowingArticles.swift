import Markup

/// Finds the articles that a page shows behind its own: sites that go on with the next story have each
/// one in an element of its own, under a headline of the same make as the page's.
struct FollowingArticles {
  let analysis: PageAnalysis
  /// The blocks that were picked, in order.
  let kept: [Int]

  /// Less text than this (in characters) is no article.
  private static let least: Float = 300

  /// The blocks picked that stand in other articles.
  func blocks() -> Set<Int> {
    let elements = analysis.page.elements
    let known = analysis.words.headings
    let headlines = elements.indices.filter { elements[$0].tag == .h1 }
    guard headlines.count > 1, let first = known.firstIndex(where: \.isTitle) else { return [] }
    let own = headlines[first]
    var dropped: Set<Int> = []
    for (place, other) in headlines.enumerated().dropFirst(first + 1)
    where elements[other].words == elements[own].words {
      let isSame = place < known.count && known[place].hash == known[first].hash
      let region = regions(of: other, apartFrom: own)
      guard !isSame, isLike(region.other, region.own), length(in: region.own) >= Self.least,
        length(in: region.other) >= Self.least
      else { continue }
      dropped.formUnion(kept.filter { isInside($0, region.other) })
    }
    return dropped
  }

  /// Whether two elements are of one make.
  private func isLike(_ one: Int, _ other: Int) -> Bool {
    let elements = analysis.page.elements
    return elements[one].tag == elements[other].tag && elements[one].words == elements[other].words
  }

  /// The largest element around a headline that does not hold the page's own, and the one beside it that does.
  private func regions(of other: Int, apartFrom own: Int) -> (other: Int, own: Int) {
    var region = other
    while let parent = parent(of: region), !analysis.isInside(own, parent) { region = parent }
    let common = parent(of: region)
    var ownRegion = own
    while let parent = parent(of: ownRegion), parent != common { ownRegion = parent }
    return (region, ownRegion)
  }

  private func parent(of element: Int) -> Int? {
    let parent = Int(analysis.page.elements[element].parent)
    return parent >= 0 ? parent : nil
  }

  private func isInside(_ block: Int, _ element: Int) -> Bool {
    analysis.isInside(Int(analysis.page.blocks[block].element), element)
  }

  private func length(in element: Int) -> Float {
    kept.reduce(0) {
      isInside($1, element) ? $0 + Float(analysis.page.blocks[$1].measure.length) : $0
    }
  }
}
