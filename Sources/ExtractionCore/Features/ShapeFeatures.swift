import Markup

// The numbers of how a block is set: links, emphasis, images, the element it stands in.

extension BlockDescriber {
  static let shapeNames = [
    "linkShare", "links", "boldShare", "italicShare", "tag", "depth", "images", "breaks",
    "breakGroup", "isOneLink", "isPrefixedLink", "linksAway", "inlineWords", "inlineClass",
    "inlineNegative", "inlineOther",
  ]

  func describeShape(_ block: Block, _ index: Int, into row: inout FeatureRow) {
    let linkShare = analysis.linkShare[index]
    let visible = Float(block.visibleCharacters)
    let element = analysis.page.elements[Int(block.element)]
    row.add(linkShare)
    row.add(Int(block.links))
    row.add(Float(block.boldCharacters) / visible)
    row.add(Float(block.italicCharacters) / visible)
    row.add(Self.tagNumber(element.tag))
    row.add(Int(element.depth))
    row.add(Int(block.images))
    row.add(Int(block.breaks))
    row.add(Int(block.breakGroup))
    row.add(block.links == 1 && linkShare > 0.9)
    row.add(block.links >= 1 && linkShare > 0.3 && linkShare < 0.97 && hasEarlyColon(block))
    row.add(block.linksAway)
    row.add(block.inlineWords.rawValue.nonzeroBitCount)
    row.add(block.hasInlineClass)
    row.add((block.inlineWords.rawValue & 0x3FF).nonzeroBitCount)
    row.add((block.inlineWords.rawValue >> 9 & 0xF).nonzeroBitCount)
  }

  private func hasEarlyColon(_ block: Block) -> Bool {
    analysis.page.text[block.range].prefix(30).contains(UInt8(ascii: ":"))
  }

  /// Tags in an order in which neighbours are alike.
  private static let tagOrder: [HTMLTag] = [
    .p, .div, .article, .section, .main, .body, .center, .blockquote, .pre, .li, .dd, .dt, .ul, .ol,
    .td, .th, .tr, .caption, .h1, .h2, .h3, .h4, .h5, .h6, .header, .figcaption, .figure, .aside,
    .footer, .nav, .summary,
  ]
  private static let tagNumbers: [Int] = HTMLTag.allCases.map {
    tagOrder.firstIndex(of: $0) ?? tagOrder.count
  }
  static func tagNumber(_ tag: HTMLTag) -> Int { tagNumbers[Int(tag.rawValue)] }
}
