import Markup

/// Cuts a page into blocks of text: one per block-level element that holds text of its own.
struct Segmenter {
  private let tree: HTMLTree
  private var page = PageBlocks()
  private var measurer = TextMeasurer()
  /// The block being filled.
  private var block = Block(start: 0, count: 0, element: 0)
  private var breaksInRow = 0
  private var breakGroup: Int32 = 0
  private var needsSpace = false
  /// Whether a single line break stands before the next word.
  private var isAfterBreak = false
  /// Elements that the walk is inside of.
  private var open: [OpenNode] = []
  private var inLink = 0
  private var inBold = 0
  private var inItalic = 0
  private var element: Int32 = 0

  private struct OpenNode {
    var end: Int32
    var kind: Kind
    /// What an inner block sets aside.
    var bold = 0
    var italic = 0
  }
  private enum Kind { case block, link, bold, italic }

  static func blocks(of tree: HTMLTree) -> PageBlocks {
    var segmenter = Segmenter(tree)
    segmenter.walk()
    return segmenter.page
  }

  private init(_ tree: HTMLTree) {
    self.tree = tree
    page.text.reserveCapacity(tree.buffer.count / 3)
  }

  private mutating func walk() {
    let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
    guard tree.nodes.indices.contains(body) else { return }
    page.elements.append(describe(body, parent: -1))
    var index = body + 1
    let end = Int(tree.nodes[body].end)
    while index < end {
      while let last = open.last, Int(last.end) <= index { close(last) }
      index = visit(index)
    }
    while let last = open.last { close(last) }
    flush()
    page.words = measurer.words
  }

  /// Takes a node up.
  /// - Returns: the node to go on with.
  private mutating func visit(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.tag {
    case .text:
      append(Int(node.start)..<Int(node.start + node.count), node: index)
      return index + 1
    case .br:
      lineBreak()
      return index + 1
    case .img, .amp_img: block.images += 1
    case .a: openLink(index)
    case .b, .strong: openInline(.bold, index)
    case .i, .em, .cite: openInline(.italic, index)
    case _ where Self.skipped.contains(node.tag):
      if node.tag == .iframe || node.tag == .video { flush() }
      return Int(node.end)
    case .td where inDataRow, .th where inDataRow, .p where inDataRow: needsSpace = true
    case _ where Self.blockTags.contains(node.tag): openBlock(index)
    default:
      let reader = InlineReader(tree: tree, node: index)
      if reader.isAside(isMidSentence: isMidSentence) { return Int(node.end) }
      if reader.isBreak { lineBreak() }
      readInlineClass(index)
    }
    return index + 1
  }

  // MARK: Elements

  /// Whether the block being filled has text already.
  private var isMidSentence: Bool { page.text.count > Int(block.start) }

  /// Whether the walk is in a row of a table of data, whose cells are one block together.
  private var inDataRow: Bool { page.elements[Int(element)].marks.contains(.dataRow) }

  private mutating func openBlock(_ index: Int) {
    flush()
    page.elements.append(describe(index, parent: element))
    element = Int32(page.elements.count - 1)
    open.append(
      OpenNode(end: tree.nodes[index].end, kind: .block, bold: inBold, italic: inItalic))
    inBold = 0
    inItalic = 0
  }

  private mutating func openLink(_ index: Int) {
    block.links += 1
    if block.firstLink < 0 {
      block.firstLink = Int32(index)
      if let address = tree.attribute(.href, of: index), address.count > 4 {
        let start = Int(address.start)
        block.linksAway = tree.buffer[start..<start + 4].elementsEqual("http".utf8)
      }
    }
    readInlineClass(index)
    inLink += 1
    open.append(OpenNode(end: tree.nodes[index].end, kind: .link))
  }

  private mutating func openInline(_ kind: Kind, _ index: Int) {
    readInlineClass(index)
    if kind == .bold { inBold += 1 } else { inItalic += 1 }
    open.append(OpenNode(end: tree.nodes[index].end, kind: kind))
  }

  private mutating func close(_ node: OpenNode) {
    open.removeLast()
    switch node.kind {
    case .link: inLink -= 1
    case .bold: inBold -= 1
    case .italic: inItalic -= 1
    case .block:
      flush()
      inBold = node.bold
      inItalic = node.italic
      element = page.elements[Int(element)].parent
    }
  }

  private mutating func readInlineClass(_ index: Int) {
    guard block.count == 0, page.text.count == Int(block.start) else { return }
    var hash: UInt64 = 0
    for name in [HTMLAttributeName.class, .id] {
      guard let value = tree.attribute(name, of: index), value.count > 0 else { continue }
      block.hasInlineClass = true
      block.inlineWords.formUnion(
        ClassWords.shared.read(
          tree.buffer, Int(value.start)..<Int(value.start + value.count), hash: &hash))
    }
  }

  // MARK: Text

  private mutating func lineBreak() {
    breaksInRow += 1
    block.breaks += 1
    needsSpace = true
    isAfterBreak = true
    if breaksInRow == 2 {
      flush()
      breakGroup += 1
      breaksInRow = 2
    }
  }

  /// Appends text, white space collapsed.
  private mutating func append(_ range: Range<Int>, node: Int) {
    let buffer = tree.buffer
    var index = range.lowerBound
    while index < range.upperBound {
      let (isSpace, length) = Self.space(in: buffer, at: index)
      if isSpace {
        needsSpace = true
        index += length
        continue
      }
      let (end, spaces) = Self.wordsEnd(in: buffer, index..<range.upperBound)
      appendWords(index..<end, of: buffer, spaces: spaces, node: node)
      index = end
    }
  }

  /// The end of the words that a range starts with, as long as they are written with a single space
  /// between each other, and how many of these there are.
  private static func wordsEnd(
    in buffer: [UInt8], _ range: Range<Int>
  ) -> (end: Int, spaces: Int32) {
    var end = range.lowerBound
    var spaces: Int32 = 0
    while end < range.upperBound {
      let (isSpace, length) = space(in: buffer, at: end)
      if isSpace {
        guard buffer[end] == 0x20, end + 1 < range.upperBound, !space(in: buffer, at: end + 1).0
        else { break }
        spaces += 1
      }
      end += length
    }
    return (end, spaces)
  }

  /// Whether white space stands at a place of the buffer, and how long the character there is (for
  /// a run of plain ASCII: 1).
  @inline(__always)
  private static func space(in buffer: [UInt8], at index: Int) -> (Bool, Int) {
    let byte = buffer[index]
    if byte < 0x80 { return (byte <= 0x20, 1) }
    guard byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 || byte == 0xEF else {
      return (false, byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
    }
    let (scalar, length) = Scalars.decode(buffer, at: index)
    return (Scalars.isSpace(scalar), length)
  }

  private mutating func appendWords(
    _ range: Range<Int>, of buffer: [UInt8], spaces: Int32, node: Int
  ) {
    if page.text.count == Int(block.start) {
      block.node = Int32(node)
    } else if needsSpace {
      if isAfterBreak { page.lineBreaks.append(Int32(page.text.count)) }
      page.text.append(0x20)
    }
    needsSpace = false
    isAfterBreak = false
    breaksInRow = 0
    page.text.append(contentsOf: buffer[range])
    guard inLink > 0 || inBold > 0 || inItalic > 0 else { return }
    var characters = -spaces
    for index in range where buffer[index] & 0xC0 != 0x80 { characters += 1 }
    if inLink > 0 { block.linkCharacters += characters }
    if inBold > 0 { block.boldCharacters += characters }
    if inItalic > 0 { block.italicCharacters += characters }
  }

  /// Ends the block, if there is anything to read in it.
  private mutating func flush() {
    let start = Int(block.start)
    if page.text.count > start {
      resolveLeftovers(from: start)
      block.count = Int32(page.text.count - start)
      block.element = element
      block.breakGroup = breakGroup
      block.firstWord = Int32(measurer.words.count)
      block.measure = measurer.measure(page.text, block.range)
      if block.measure.isReadable {
        page.blocks.append(block)
      } else {
        page.text.removeLast(page.text.count - start)
        page.removeLineBreaks(from: start)
      }
    }
    block = Block(start: Int32(page.text.count), count: 0, element: element)
    needsSpace = false
    isAfterBreak = false
    breaksInRow = 0
  }
}

// MARK: - References written twice

extension Segmenter {
  /// Some sites escape their text twice: `&amp;eacute;`. What still reads like a reference is one.
  private mutating func resolveLeftovers(from start: Int) {
    guard let mark = page.text[start...].firstIndex(of: UInt8(ascii: "&")),
      page.text[mark...].prefix(32).contains(UInt8(ascii: ";"))
    else { return }
    let text = Entities.decode(String(decoding: page.text[start...], as: UTF8.self)).collapsed
    page.text.replaceSubrange(start..., with: text.utf8)
    page.removeLineBreaks(from: start)
  }
}

// MARK: - Elements described

extension Segmenter {
  private func describe(_ node: Int, parent: Int32) -> BlockElement {
    let tag = tree.nodes[node].tag
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(tag.rawValue)
    var words: ClassWords.Set = []
    for name in Self.namingAttributes where tree.nodes[node].count > 0 {
      guard let value = tree.attribute(name, of: node) else { continue }
      words.formUnion(
        ClassWords.shared.read(
          tree.buffer, Int(value.start)..<Int(value.start + value.count), hash: &hash))
    }
    hash ^= hash >> 29
    let parentPath = parent < 0 ? 0 : page.elements[Int(parent)].path
    return BlockElement(
      node: Int32(node), parent: parent, tag: tag,
      marks: marks(of: node).union(appeal(of: node, words: words)), words: words,
      depth: parent < 0 ? 1 : page.elements[Int(parent)].depth + 1,
      firstBlock: Int32(page.blocks.count), signature: hash,
      path: (parentPath ^ hash) &* 0x9E37_79B9_7F4A_7C15)
  }

  private func marks(of node: Int) -> BlockElement.Marks {
    var marks: BlockElement.Marks = []
    if tree.nodes[node].tag == .tr, TableRow(tree: tree, node: node).isData {
      marks.insert(.dataRow)
    }
    guard tree.nodes[node].count > 0 else { return marks }
    if tree.attribute(.hidden, of: node) != nil || isHiddenByStyle(node) { marks.insert(.hidden) }
    if tree.value(.ariaHidden, of: node) == "true" { marks.insert(.ariaHidden) }
    if let itemprop = tree.value(.itemprop, of: node)?.lowercased() {
      if itemprop.holds("articlebody") || itemprop == "text" { marks.insert(.articleBody) }
    }
    if let role = tree.value(.role, of: node)?.lowercased() {
      if Self.sideRoles.contains(role) { marks.insert(.sideRole) }
      if role == "main" || role == "article" { marks.insert(.mainRole) }
    }
    return marks
  }

  /// Whether a name that speaks of newsletters, pay walls or consent means a box and not a wrapper.
  private func appeal(of node: Int, words: ClassWords.Set) -> BlockElement.Marks {
    guard !words.isDisjoint(with: ClassWords.appeals) else { return [] }
    var hash: UInt64 = 0
    let isNamed = [HTMLAttributeName.class, .id].contains { name in
      guard let value = tree.attribute(name, of: node) else { return false }
      let range = Int(value.start)..<Int(value.start + value.count)
      return !Self.appealWords.read(tree.buffer, range, hash: &hash).isEmpty
    }
    return isNamed ? .appeal : []
  }

  private func isHiddenByStyle(_ node: Int) -> Bool {
    guard let style = InlineReader.style(of: node, in: tree) else { return false }
    return ByteSearch.index(of: "display:none", in: style, style.indices) != nil
      || ByteSearch.index(of: "visibility:hidden", in: style, style.indices) != nil
  }

  private static let namingAttributes: [HTMLAttributeName] = [
    .class, .id, .dataTestid, .dataComponent, .dataModule, .dataType, .dataQa, .dataComponentName,
  ]
  private static let appealWords = ClassWords([
    "newsletter signup sign-up cookie consent onetrust gdpr"
  ])
  private static let sideRoles: Set<String> = [
    "navigation", "menu", "menubar", "banner", "contentinfo", "complementary", "dialog", "search",
    "tablist", "tab", "alert", "toolbar",
  ]
  static let blockTags: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir, .div,
    .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
    .header, .hgroup, .hr, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table,
    .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .legend, .caption,
  ]
  static let skipped: HTMLTagSet = [
    .script, .style, .template, .svg, .math, .iframe, .object, .embed, .canvas, .video, .audio,
    .map, .select, .textarea, .input, .button, .noscript, .head, .link, .meta, .datalist,
    .progress, .title,
  ]
}
