import Markup

extension PageReading {
  /// The number of blocks before a node.
  func block(at node: Int) -> Int {
    let blocks = analysis.page.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(blocks[middle].node) < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The nodes from some blocks before a block to as many behind it, at most some thousands on either
  /// side.
  func nodes(around block: Int, blocks reach: Int) -> Range<Int> {
    let blocks = analysis.page.blocks
    var first = block - reach <= 0 ? 0 : Int(blocks[min(blocks.count - 1, block - reach)].node)
    var last =
      block + reach >= blocks.count ? tree.nodes.count : Int(blocks[block + reach].node) + 1
    if blocks.indices.contains(block) {
      first = max(first, Int(blocks[block].node) - Self.nodeReach)
      last = min(last, Int(blocks[block].node) + Self.nodeReach)
    }
    return first..<max(first, last)
  }

  private static let nodeReach = 3000

  /// The text of a node that a reader sees, at most about 500 bytes, white space collapsed. A
  /// border between elements is a space.
  func visibleText(of node: Int) -> String {
    var bytes: [UInt8] = []
    var index = node
    let end = Int(tree.nodes[node].end)
    while index < end, bytes.count < 500 {
      let run = tree.nodes[index]
      if run.tag == .text {
        bytes += tree.buffer[Int(run.start)..<Int(run.start + run.count)].prefix(600)
      } else if Segmenter.skipped.contains(run.tag), index > node {
        index = Int(run.end)
        continue
      } else if Segmenter.blockTags.contains(run.tag) || run.tag == .br || run.tag == .a {
        bytes.append(0x20)
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self).collapsed
  }
}
