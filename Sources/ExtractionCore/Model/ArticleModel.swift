import ExtractionWeights

/// The model that tells article text from the rest of a page, with the weights of this build.
enum ArticleModel {
  /// The trees; nil where the build has no weights that fit the numbers computed here.
  static let shared: BoostedTrees? = {
    let bytes = UnsafeBufferPointer(
      start: earshot_article_weights(), count: earshot_article_weights_length())
    guard let trees = BoostedTrees(bytes: Array(bytes)),
      trees.featureCount == BlockDescriber.names.count,
      trees.namesCheck == check(of: BlockDescriber.names)
    else { return nil }
    return trees
  }()

  /// A check of names and their order, by which weights and code know each other.
  static func check(of names: [String]) -> UInt32 {
    UInt32(truncatingIfNeeded: FoldedText(names.joined(separator: " ")).hash)
  }

  /// The probability of each block of a page.
  static func probabilities(_ analysis: PageAnalysis, trees: BoostedTrees) -> [Float] {
    let describer = BlockDescriber(analysis)
    var row = FeatureRow()
    return analysis.page.blocks.indices.map { index in
      describer.describe(index, into: &row)
      return trees.probability(row.values)
    }
  }
}
