import Markup

/// Where each block stands among the others.
struct Neighbourhood {
  /// Text before each block, and of the whole page at the end.
  private(set) var textBefore: [Float] = [0]
  /// Running text before each block, and in the whole page at the end.
  private(set) var goodBefore: [Int] = [0]
  /// The nearest running text before and after; -1 where there is none.
  private(set) var previousGood: [Int] = []
  private(set) var nextGood: [Int] = []
  /// The block before which the headline stands; -1 where there is none.
  private(set) var heading = -1

  /// How many `h1` start before each block.
  private(set) var headingsBefore: [Int] = []
  /// For each element the nearest `article` that it is or stands in; -1 where there is none.
  private(set) var articleOf: [Int32] = []
  /// The `article` that the headline stands in; -1 where there is none.
  private(set) var articleOfHeading: Int32 = -1

  private let parents: [Int32]
  private let depths: [Int32]

  init(_ analysis: PageAnalysis) {
    let blocks = analysis.page.blocks
    parents = analysis.page.elements.map(\.parent)
    depths = analysis.page.elements.map(\.depth)
    var last = -1
    for (index, block) in blocks.enumerated() {
      textBefore.append(textBefore[index] + Float(block.measure.length))
      goodBefore.append(goodBefore[index] + (analysis.isGood[index] ? 1 : 0))
      previousGood.append(last)
      if analysis.isGood[index] { last = index }
    }
    nextGood = [Int](repeating: -1, count: blocks.count)
    last = -1
    for index in blocks.indices.reversed() {
      nextGood[index] = last
      if analysis.isGood[index] { last = index }
    }
    heading = Self.heading(analysis)
    findArticles(analysis)
  }

  private mutating func findArticles(_ analysis: PageAnalysis) {
    let elements = analysis.page.elements
    for (index, element) in elements.enumerated() {
      let outer = element.parent < 0 ? -1 : articleOf[Int(element.parent)]
      articleOf.append(element.tag == .article ? Int32(index) : outer)
    }
    let starts = elements.filter { $0.tag == .h1 }.map { Int($0.firstBlock) }
    var next = 0
    for block in analysis.page.blocks.indices {
      while next < starts.count, starts[next] <= block { next += 1 }
      headingsBefore.append(next)
    }
    guard analysis.page.blocks.indices.contains(heading) else { return }
    articleOfHeading = articleOf[Int(analysis.page.blocks[heading].element)]
  }

  /// Whether an element stands in the `article` of the headline: 1, in another one: 0, in none: -1.
  func sharesArticle(_ element: Int32) -> Int {
    let article = articleOf[Int(element)]
    return article < 0 ? -1 : article == articleOfHeading ? 1 : 0
  }

  /// The `h1` that is the headline, else the one nearest to the text, else a block that reads like it.
  private static func heading(_ analysis: PageAnalysis) -> Int {
    let headings = analysis.words.headings
    let titles = headings.filter(\.isTitle)
    let candidates = (titles.isEmpty ? headings : titles).map(\.block)
    let first = analysis.firstGood
    if let nearest = candidates.min(by: { abs($0 - first) < abs($1 - first) }) { return nearest }
    return analysis.page.blocks.firstIndex {
      analysis.words.titles.contains($0.measure.hash)
    } ?? -1
  }

  /// Steps up from one element to the nearest that also holds another one.
  func stepsToCommon(_ element: Int, _ other: Int) -> Int {
    var left = Int32(element)
    var right = Int32(other)
    var steps = 0
    while left != right, left >= 0, right >= 0, steps < 30 {
      let leftDepth = depths[Int(left)]
      let rightDepth = depths[Int(right)]
      if leftDepth >= rightDepth {
        left = parents[Int(left)]
        steps += 1
      }
      if rightDepth >= leftDepth { right = parents[Int(right)] }
    }
    return steps
  }
}
