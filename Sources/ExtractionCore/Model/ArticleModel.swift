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

  /// The probability of each block of a page, some rows at a time: the trees are read once for all
  /// of them, and a page of any number of blocks needs no more memory for its numbers.
  static func probabilities(_ analysis: PageAnalysis, trees: BoostedTrees) -> [Float] {
    let describer = BlockDescriber(analysis)
    let blocks = analysis.page.blocks.indices
    var probabilities: [Float] = []
    probabilities.reserveCapacity(blocks.count)
    var rows = FeatureRow()
    let judged = judgedCount(analysis)
    for start in stride(from: 0, to: judged, by: 16) {
      rows.clear()
      let end = min(judged, start + 16)
      for block in start..<end { describer.describe(block, into: &rows) }
      probabilities += trees.probabilities(rows.values, count: end - start)
    }
    return probabilities + blocks[judged...].map { analysis.isGood[$0] ? 0.9 : 0.1 }
  }

  /// How many blocks are judged by the trees; those behind by being running text alone. A page of a
  /// hundred thousand table rows costs what its bytes cost, a long list of results is read to its end.
  private static func judgedCount(_ analysis: PageAnalysis) -> Int {
    let blocks = analysis.page.blocks
    let limit = min(blockLimit, freeBlocks + analysis.bytes / bytesPerBlock)
    let end = blocks.indices.prefix(limit).first { block in
      block >= freeShortBlocks + Int(blocks[block].start) / bytesPerBlock
    }
    return end ?? min(blocks.count, limit)
  }

  /// Behind the first blocks, the page has to have as much text and attributes for each, …
  private static let freeBlocks = 500
  /// … and behind so many, each as much text before it for each of those before it.
  private static let freeShortBlocks = 3500
  private static let bytesPerBlock = 60
  private static let blockLimit = 20_000
}
