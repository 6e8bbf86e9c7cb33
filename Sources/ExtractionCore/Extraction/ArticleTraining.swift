import Markup

/// A page as the trainer sees it: the numbers and words of its blocks, and the article that comes of
/// given probabilities.
@_spi(Training) public struct TrainingPage: Sendable {
  private let reading: PageReading

  /// What each number of a row is.
  public static var featureNames: [String] { BlockDescriber.names }
  /// The check of the names that goes with the weights.
  public static var namesCheck: UInt32 { ArticleModel.check(of: BlockDescriber.names) }
  /// The folded words of a text, as ``words(of:)`` has them.
  public static func words(of text: String) -> [UInt32] { FoldedText(text).words }

  /// Reads a page; nil where it has no text.
  public init?(_ page: Page) {
    guard let reading = PageReading(utf8: PageDecoder.utf8(of: page), url: page.url) else {
      return nil
    }
    self.reading = reading
  }

  /// How many blocks there are.
  public var blockCount: Int { reading.analysis.page.blocks.count }
  /// The text of a block.
  public func text(of block: Int) -> String { reading.analysis.page.text(of: block) }
  /// The folded words of a block.
  public func words(of block: Int) -> [UInt32] {
    Array(reading.analysis.page.words[reading.analysis.page.blocks[block].wordRange])
  }
  /// Code points of a block.
  public func length(of block: Int) -> Int {
    reading.analysis.page.blocks[block].measure.length
  }
  /// The numbers of all blocks, row by row.
  public func rows() -> [[Float]] {
    let describer = BlockDescriber(reading.analysis)
    var row = FeatureRow()
    return reading.analysis.page.blocks.indices.map {
      row.clear()
      describer.describe($0, into: &row)
      return row.values
    }
  }
  /// The article that the page has when its blocks have these probabilities.
  public func article(probabilities: [Float]) throws(NoArticle) -> Article {
    try reading.article(probabilities: probabilities)
  }
}
