/// What became of a block of a page, and why: a line of `earshot extract --explain`.
public struct BlockVerdict: Sendable, Hashable {
  /// The block's text.
  public let text: String
  /// How probable it is that it belongs to the article, 0 to 1.
  public let probability: Double
  /// Whether it is in the article.
  public let isKept: Bool
  /// Why, in a few words.
  public let reason: String
}

extension ArticleExtractor {
  /// What became of each block of an HTML page; nothing for other pages.
  public static func explain(_ page: Page) -> [BlockVerdict] {
    guard PageKind(of: page) == .html,
      let reading = PageReading(utf8: PageDecoder.utf8(of: page), url: page.url)
    else { return [] }
    let selection = Selection(analysis: reading.analysis, probability: reading.probabilities)
    let visible = selection.kept.map(reading.analysis.page.text)
    guard let text = ScriptArticle.find(in: reading, visible: visible) else {
      return verdicts(selection, kept: Set(selection.kept))
    }
    return verdicts(selection, kept: [])
      + text.paragraphs.map {
        BlockVerdict(
          text: $0, probability: 1, isKept: true, reason: "the whole text is in the page's data")
      }
  }

  private static func verdicts(_ selection: Selection, kept: Set<Int>) -> [BlockVerdict] {
    selection.probability.indices.map { block in
      let isKept = kept.contains(block)
      return BlockVerdict(
        text: selection.analysis.page.text(of: block),
        probability: Double(selection.probability[block]), isKept: isKept,
        reason: selection.reasons[block]?.rawValue
          ?? (isKept ? "reads like the article" : "reads like something beside it"))
    }
  }
}
