/// Builds an ``HTMLTree`` from tags and text: implied elements, implied end tags, misnesting.
struct HTMLTreeBuilder {
  /// An element that has no end yet.
  private struct OpenElement {
    var node: Int32
    var tag: HTMLTag
    var name: UInt64
  }

  /// Elements deeper than this become siblings, as in Blink.
  private static let depthLimit = 512
  /// More nodes than this are not read at all: a bound on memory.
  private static let nodeLimit = 1 << 20
  /// Behind so many nodes of text nothing more is read. No long page that people read has one for
  /// forty-eight bytes, no short one has one for eight; a page of tags of three letters costs what its bytes
  /// cost.
  private let elementLimit: Int
  /// The nodes that hold no text to read: scripts, metas, line breaks in a row and the like, of which there
  /// may be more.
  private var others = 0

  var tree = HTMLTree()
  private var open: [OpenElement] = []
  /// How many elements of each tag are open, so that a stray end tag costs nothing.
  private var openCount = [Int32](repeating: 0, count: 256)
  private var body: Int32 = -1
  private var isInHead = false

  init(capacity: Int) {
    elementLimit = min(Self.nodeLimit, 1000 + capacity / 8, 20_000 + capacity / 48)
    tree.buffer.reserveCapacity(capacity)
    tree.nodes.reserveCapacity(capacity / 48)
    tree.attributes.reserveCapacity(capacity / 64)
    _ = push(.html, name: 0, attributes: 0)
  }

  // MARK: What the reader tells

  /// Adds text that is in the buffer from `start` to its end.
  mutating func endText(from start: Int) {
    let count = tree.buffer.count - start
    guard count > 0 else { return }
    if body < 0 || isInHead, open.last?.tag != .title {
      if isBlank(from: start) {
        tree.buffer.removeLast(count)
        return
      }
      openBody()
    }
    appendText(from: start, count: count)
  }

  /// Adds raw text (of a script) that is in the buffer from `start` to its end, as the only child of
  /// the element opened last, and closes that.
  mutating func endRawText(from start: Int) {
    appendText(from: start, count: tree.buffer.count - start)
    pop()
  }

  /// Closes the element opened last.
  mutating func endRawElement() { pop() }

  /// Opens an element whose attributes are the last `attributes` ones of the tree.
  /// - Returns: whether it is open now: not where the tag opens nothing or there is no room.
  @discardableResult
  mutating func start(_ tag: HTMLTag, name: UInt64, attributes: Int) -> Bool {
    switch tag {
    case .html: adopt(attributes, by: 0)
    case .head where isInHead || body >= 0: drop(attributes)
    case .head: isInHead = push(.head, name: name, attributes: attributes)
    case .body where body >= 0: drop(attributes)
    case .body:
      closeHead()
      if push(.body, name: name, attributes: attributes) { body = Int32(tree.nodes.count - 1) }
    default: return startContent(tag, name: name, attributes: attributes)
    }
    return false
  }

  private mutating func startContent(_ tag: HTMLTag, name: UInt64, attributes: Int) -> Bool {
    if body < 0, !Self.headTags.contains(tag) { openBody(keeping: attributes) }
    if tag == .option || tag == .optgroup {
      // A list of all cities of a country is one text.
      drop(attributes)
      partWords()
      return false
    }
    closeImplied(by: tag)
    guard push(tag, name: name, attributes: attributes) else { return false }
    guard Self.voidTags.contains(tag) else { return true }
    pop()
    return false
  }

  /// Closes the element that an end tag names, where one is open.
  mutating func end(_ tag: HTMLTag, name: UInt64) {
    switch tag {
    case .html, .body: return
    case .head: return closeHead()
    case _ where openCount[Int(tag.rawValue)] == 0 && !Self.headings.contains(tag): return
    case .h1, .h2, .h3, .h4, .h5, .h6: close(Self.headings, barriers: Self.scope)
    case .p: close(Self.paragraph, barriers: Self.buttonScope)
    case .li: close(Self.listItem, barriers: Self.listScope)
    case .table: close(Self.table, barriers: Self.root)
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption:
      close(HTMLTagSet(tag), barriers: Self.tableScope)
    case _ where Self.special.contains(tag): close(HTMLTagSet(tag), barriers: Self.scope)
    default: closeInline(tag, name: name)
    }
  }

  /// Closes everything.
  mutating func finish() -> HTMLTree {
    while !open.isEmpty { pop() }
    return tree
  }
}

// MARK: - The stack

extension HTMLTreeBuilder {
  private mutating func push(_ tag: HTMLTag, name: UInt64, attributes: Int) -> Bool {
    guard !isFull, tree.nodes.count < Self.nodeLimit else {
      drop(attributes)
      return false
    }
    if Self.headTags.contains(tag) { others += tag == .script ? 2 : 1 }
    if tag == .br, tree.nodes.last?.tag == .br { others += 1 }
    if open.count >= Self.depthLimit {
      // Fifty thousand boxes in each other are one at the bottom, so that what is in them has room.
      guard open.last?.tag != tag || tag == .script else {
        drop(attributes)
        partWords()
        return false
      }
      pop()
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: open.last?.node ?? -1, end: index + 1,
        start: Int32(tree.attributes.count - attributes), count: Int32(attributes)))
    open.append(OpenElement(node: index, tag: tag, name: name))
    openCount[Int(tag.rawValue)] += 1
    return true
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    openCount[Int(last.tag.rawValue)] -= 1
    tree.nodes[Int(last.node)].end = Int32(tree.nodes.count)
    if last.tag == .head { isInHead = false }
  }

  /// Forgets the last attributes and their values.
  private mutating func drop(_ attributes: Int) {
    guard attributes > 0 else { return }
    tree.buffer.removeLast(
      tree.buffer.count - Int(tree.attributes[tree.attributes.count - attributes].start))
    tree.attributes.removeLast(attributes)
  }

  private var isFull: Bool { tree.nodes.count - others >= elementLimit }

  /// A space where an element would start, so that the words before and behind stay two.
  private mutating func partWords() {
    guard let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      Int(tree.nodes[last].start + tree.nodes[last].count) == tree.buffer.count,
      tree.buffer.last != 0x20
    else { return }
    tree.buffer.append(0x20)
    tree.nodes[last].count += 1
  }

  /// A second `html` tag adds its attributes where the first had none.
  private mutating func adopt(_ attributes: Int, by node: Int) {
    if tree.nodes[node].count == 0, tree.nodes.count == 1 {
      tree.nodes[node].start = Int32(tree.attributes.count - attributes)
      tree.nodes[node].count = Int32(attributes)
    } else {
      drop(attributes)
    }
  }

  private mutating func closeHead() {
    guard isInHead else { return }
    while let last = open.last {
      pop()
      if last.tag == .head { return }
    }
  }

  /// Opens the body that no tag opened; the last `kept` attributes belong to what comes after.
  private mutating func openBody(keeping attributes: Int = 0) {
    closeHead()
    guard body < 0 else { return }
    let kept = tree.attributes.count - attributes
    tree.nodes.append(
      HTMLTree.Node(
        tag: .body, parent: 0, end: Int32(tree.nodes.count) + 1, start: Int32(kept), count: 0))
    body = Int32(tree.nodes.count - 1)
    open.append(OpenElement(node: body, tag: .body, name: 0))
    openCount[Int(HTMLTag.body.rawValue)] += 1
  }

  private mutating func appendText(from start: Int, count: Int) {
    guard count > 0 else { return }
    let parent = open.last?.node ?? 0
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].parent == parent,
      Int(tree.nodes[last].start + tree.nodes[last].count) == start
    {
      tree.nodes[last].count += Int32(count)
      return
    }
    guard open.last?.tag == .script || !isFull, tree.nodes.count < Self.nodeLimit else { return }
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text, parent: parent, end: Int32(tree.nodes.count) + 1, start: Int32(start),
        count: Int32(count)))
  }

  private func isBlank(from start: Int) -> Bool {
    for index in start..<tree.buffer.count where tree.buffer[index] > 0x20 { return false }
    return true
  }
}

// MARK: - End tags, written and implied

extension HTMLTreeBuilder {
  /// Closes the nearest open element of one of the tags, unless a barrier stands before it.
  @discardableResult
  private mutating func close(_ tags: HTMLTagSet, barriers: HTMLTagSet) -> Bool {
    var index = open.count - 1
    while index > 0 {
      let tag = open[index].tag
      if tags.contains(tag) {
        while open.count > index { pop() }
        return true
      }
      if barriers.contains(tag) { return false }
      index -= 1
    }
    return false
  }

  /// The end tag of a text-level element closes it only where no block stands between.
  private mutating func closeInline(_ tag: HTMLTag, name: UInt64) {
    guard openCount[Int(tag.rawValue)] > 0 else { return }
    var index = open.count - 1
    while index > 0 {
      if open[index].tag == tag, tag != .unknown || open[index].name == name {
        while open.count > index { pop() }
        return
      }
      if Self.special.contains(open[index].tag) { return }
      index -= 1
    }
  }

  /// The end tags that a start tag implies.
  private mutating func closeImplied(by tag: HTMLTag) {
    if Self.closesParagraph.contains(tag), openCount[Int(HTMLTag.p.rawValue)] > 0 {
      close(Self.paragraph, barriers: Self.buttonScope)
    }
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let last = open.last, Self.headings.contains(last.tag) { pop() }
    case .li: close(Self.listItem, barriers: Self.itemBarriers)
    case .dd, .dt: close(Self.definition, barriers: Self.itemBarriers)
    case .a: closeOpenLink()
    case .tr: close(Self.row, barriers: Self.rowBarriers)
    case .td, .th: close(Self.cells, barriers: Self.cellBarriers)
    case .tbody, .thead, .tfoot:
      close(Self.rowGroups, barriers: Self.tableScope)
    default: break
    }
  }

  /// A link cannot stand in a link.
  private mutating func closeOpenLink() {
    guard openCount[Int(HTMLTag.a.rawValue)] > 0 else { return }
    close(Self.link, barriers: Self.special)
  }
}

// MARK: - Tables of the standard

extension HTMLTreeBuilder {
  static let voidTags: HTMLTagSet = [
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link,
    .meta, .param, .source, .track, .wbr,
  ]
  private static let headTags: HTMLTagSet = [
    .base, .basefont, .bgsound, .link, .meta, .noscript, .script, .style, .template, .title,
  ]
  private static let root: HTMLTagSet = [.html]
  private static let paragraph: HTMLTagSet = [.p]
  private static let listItem: HTMLTagSet = [.li]
  private static let definition: HTMLTagSet = [.dd, .dt]
  private static let link: HTMLTagSet = [.a]
  private static let table: HTMLTagSet = [.table]
  private static let row: HTMLTagSet = [.tr]
  private static let cells: HTMLTagSet = [.td, .th]
  private static let rowGroups: HTMLTagSet = [.tbody, .thead, .tfoot]
  private static let headings: HTMLTagSet = [.h1, .h2, .h3, .h4, .h5, .h6]
  private static let closesParagraph: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
    .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
    .listing, .li, .dd, .dt, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section,
    .summary, .table, .ul, .xmp,
  ]
  private static let scope: HTMLTagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template,
  ]
  private static let buttonScope: HTMLTagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .button,
  ]
  private static let listScope: HTMLTagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .ol, .ul,
  ]
  private static let tableScope: HTMLTagSet = [.html, .table, .template]
  private static let rowBarriers: HTMLTagSet = [
    .html, .table, .template, .tbody, .thead, .tfoot,
  ]
  private static let cellBarriers: HTMLTagSet = [
    .html, .table, .template, .tr, .tbody, .thead, .tfoot,
  ]
  private static let special: HTMLTagSet = [
    .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
    .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
    .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
    .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing,
    .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
    .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table,
    .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
  ]
  private static let itemBarriers = HTMLTagSet(
    HTMLTag.allCases.filter {
      special.contains($0) && ![.address, .div, .p, .li, .dd, .dt].contains($0)
    })
}
