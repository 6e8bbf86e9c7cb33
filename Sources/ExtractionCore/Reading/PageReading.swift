import Markup

/// An HTML page read as far as its blocks: what all decisions about it start from.
struct PageReading: Sendable {
  let url: WebURL?
  let tree: HTMLTree
  let metadata: PageMetadata
  let analysis: PageAnalysis

  /// Reads a page; nil where it has no text at all.
  init?(utf8: [UInt8], url: WebURL?) {
    self.url = url
    tree = HTMLTree(utf8: utf8)
    metadata = PageMetadata(tree)
    let blocks = Segmenter.blocks(of: tree)
    guard !blocks.blocks.isEmpty else { return nil }
    analysis = PageAnalysis(page: blocks, metadata: metadata, tree: tree)
  }
}
