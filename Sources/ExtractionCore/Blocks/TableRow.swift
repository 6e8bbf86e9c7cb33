import Markup

/// A row of a table: one of data reads as one line, one that lays out a page is a box of boxes.
struct TableRow {
  let tree: HTMLTree
  let node: Int

  /// Nodes beyond this make no row that anybody would read as one line.
  private static let nodeLimit = 120
  private static let byteLimit = 400

  /// Whether it holds two or more cells, little text, and in the cells nothing that makes a block.
  var isData: Bool {
    let end = Int(tree.nodes[node].end)
    guard end - node <= Self.nodeLimit else { return false }
    var cells = 0
    var bytes = 0
    for index in node + 1..<max(node + 1, end) {
      let inner = tree.nodes[index]
      switch inner.tag {
      case .td, .th: cells += 1
      case .text: bytes += Int(inner.count)
      case .p where cells > 0: break
      case .br, .img, .script, .style: break
      case _ where Segmenter.blockTags.contains(inner.tag): return false
      default: break
      }
    }
    return cells >= 2 && bytes <= Self.byteLimit
  }
}
