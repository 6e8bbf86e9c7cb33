import Markup

/// Reads feeds that are written in XML: RSS of every version, Atom, CDF, news sitemaps.
///
/// One reader for all, since feeds mix their vocabularies: what an element means comes from its
/// namespace and name (``Element``), what it is about from where it stands (``Frame``).
struct XMLFeedReader {
  /// How many bytes of one value are read; the rest is passed over.
  static let textLimit = 4 << 20

  /// An open element.
  struct Frame {
    var element: Element
    /// Whether what stands in it is passed over.
    var isSkipped = false
  }

  var scanner: XMLScanner
  var scope = NamespaceScope()
  var attributeNames = AttributeNames()
  var frames: [Frame] = []
  var feed = FeedDraft()
  /// The entry that is being read, while there is one.
  var entry = EntryDraft()
  var isInEntry = false
  /// The depth of the open entry.
  var entryDepth = 0
  var capture: Capture?
  /// The text of the element that is being read.
  var buffer: [UInt8] = []
  var context: XMLContext
  /// The person that is being read, while there is one.
  var person = PersonDraft()
  var isInPerson = false
  /// The name of the document's first element.
  var root: String?
  var problems = ReadingProblems()
  /// Entries that are complete and not yet handed out.
  var finished: [Entry] = []

  init(_ scanner: XMLScanner, url: WebURL?) {
    self.scanner = scanner
    context = XMLContext(url: url)
  }

  /// Reads on to the next complete entry; nil at the end of what there is.
  mutating func nextEntry() -> Entry? {
    while finished.isEmpty {
      switch scanner.next() {
      case .start: start()
      case .end: end()
      case .text: text()
      case .starved: return nil
      case .finished:
        endEntry()
        return finished.popLast()
      }
    }
    // As good as always there is one, which can be moved out instead of copied.
    return finished.count == 1 ? finished.removeLast() : finished.removeFirst()
  }

  /// The feed, when all of it is read that is to be read.
  /// - Throws: ``FeedError`` when no root of a feed was found.
  mutating func finishedFeed(_ entries: [Entry]) throws(FeedError) -> Feed {
    guard let format = feed.format else { throw FeedError(root: root) }
    var result = feed.feed(format: format)
    result.entries = entries
    problems.isCutOff = scanner.isCutOff
    result.problems = problems.sentences
    return result
  }

  private mutating func text() {
    guard capture?.isFull == false else { return }
    if capture?.isMarkup == true {
      scanner.appendMarkup(to: &buffer)
    } else {
      scanner.appendText(to: &buffer)
    }
    if buffer.count >= Self.textLimit { fill() }
  }

  /// Takes no more text for this value. Its last character may be cut, so it goes.
  mutating func fill() {
    capture?.isFull = true
    problems.takeLongValue()
    while let last = buffer.last, last & 0xC0 == 0x80 { buffer.removeLast() }
    if let last = buffer.last, last >= 0xC0 { buffer.removeLast() }
  }

  private mutating func end() {
    let depth = frames.count
    guard let frame = frames.popLast() else { return }
    if capture?.depth == depth, let capture {
      finish(capture)
    } else if capture?.isInline == true, capture?.isFull == false {
      MarkupCopy.appendEnd(scanner, to: &buffer)
    }
    if !frame.isSkipped { leave(frame.element, depth: depth) }
    scope.leave(depth: depth)
    context.leave(depth: depth)
  }

  private mutating func leave(_ element: Element, depth: Int) {
    switch element {
    case .entry where depth == entryDepth: endEntry()
    case .author, .contributor, .owner: endPerson(element)
    default: break
    }
  }

  mutating func endEntry() {
    guard isInEntry else { return }
    isInEntry = false
    finished.append(entry.entry())
  }
}
