import Markup

/// Text of an article that a page carries in a script: what its own program would draw.
struct ScriptText: Sendable {
  /// The paragraphs in order.
  private(set) var paragraphs: [String] = []
  /// The kind of each paragraph.
  private(set) var kinds: [Paragraph.Kind] = []
  /// Code points of all paragraphs that are long enough to be running text.
  private(set) var length = 0

  /// Adds a paragraph, white space collapsed; nothing where there is nothing to read.
  mutating func append(_ text: String, kind: Paragraph.Kind = .text) {
    let text = text.collapsed
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return }
    paragraphs.append(text)
    kinds.append(kind)
    if text.utf8.count >= 50, text.utf8.contains(0x20) || text.utf8.first ?? 0 >= 0xE0 {
      length += text.unicodeScalars.count
    }
  }

  /// Adds markup as the blocks that a page would make of it.
  mutating func append(markup: String, kind: Paragraph.Kind? = nil) {
    let page = Segmenter.blocks(of: HTMLTree(utf8: Array(markup.utf8)))
    for block in page.blocks.indices {
      append(page.text(of: block), kind: kind ?? page.kind(of: block))
    }
  }
}
