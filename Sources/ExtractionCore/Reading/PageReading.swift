import Markup

/// An HTML page read as far as its blocks: what all decisions about it start from.
struct PageReading: Sendable {
  let url: WebURL?
  let tree: HTMLTree
  let metadata: PageMetadata
  let analysis: PageAnalysis

  /// Reads a page; nil where it has no text at all.
  init?(utf8: [UInt8], url: WebURL?) {
    self.init(tree: HTMLTree(utf8: utf8), url: url)
    guard !analysis.page.blocks.isEmpty else { return nil }
  }

  /// Reads the tree of a page, whether there is text in it or not.
  init(tree: HTMLTree, url: WebURL?) {
    self.url = url
    self.tree = tree
    metadata = PageMetadata(tree)
    analysis = PageAnalysis(page: Segmenter.blocks(of: tree), metadata: metadata, tree: tree)
  }

  /// What the addresses in the page are relative to.
  var base: WebURL? {
    metadata.base.flatMap { WebURL($0, relativeTo: url) }.flatMap { $0.isHTTP ? $0 : nil } ?? url
  }
}
