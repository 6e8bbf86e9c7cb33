import Markup

extension XMLFeedReader {
  /// A start tag.
  mutating func start() {
    let depth = frames.count + 1
    let attributes =
      scanner.attributes.isEmpty
      ? ElementAttributes() : attributeNames.read(scanner, contextOnly: capture?.isInline == true)
    if attributes.hasDeclarations { scope.declare(scanner, depth: depth) }
    if attributes.changesContext {
      context.enter(language: attributes[.language], base: attributes[.base], depth: depth)
    }
    let element = scope.element(scanner.name, scanner)
    if depth == 1, root == nil { root = scanner.text(ofName: scanner.name) }
    if capture != nil, isPart(element, attributes) {
      frames.append(Frame(element: .unknown, isSkipped: true))
      appendStartTag()
      return
    }
    let isSkipped = isSkipped(element)
    frames.append(Frame(element: element, isSkipped: isSkipped))
    if !isSkipped { enter(element, attributes, depth: depth) }
  }

  /// Whether an element inside the one that is being read is part of its value.
  private mutating func isPart(_ element: Element, _ attributes: ElementAttributes) -> Bool {
    if capture?.element == .author || capture?.element == .contributor { return false }
    if element == .entry, let capture, !(capture.isMarkup && capture.isInline) {
      // An entry never stands in a value: the value's end tag is missing.
      finish(capture)
      return false
    }
    return true
  }

  /// Whether an element and what stands in it says nothing about feed or entry.
  private func isSkipped(_ element: Element) -> Bool {
    guard let parent = frames.last else { return false }
    if element == .entry { return false }
    if parent.isSkipped || element == .unknown { return true }
    switch parent.element {
    case .image: return element != .url
    case .textInput, .source: return true
    case .skipHours, .skipDays: return element != .hour && element != .day
    default: return false
    }
  }

  private mutating func enter(_ element: Element, _ attributes: ElementAttributes, depth: Int) {
    switch element {
    case .rss, .rdf, .atomFeed, .channel, .urlset: enterRoot(element, attributes)
    case .entry: enterEntry(attributes, depth: depth)
    case .author, .contributor, .owner: enterPerson(element, depth: depth)
    case .mediaContent: takeMedia(attributes)
    case .mediaThumbnail: takeThumbnail(attributes)
    case .enclosure: takeEnclosure(attributes)
    case .itunesImage where attributes.address != nil: takeImage(attributes.address)
    case .itunesCategory: takeCategory(WhiteSpace.collapsed(attributes[.text] ?? ""))
    case .image:
      if let resource = attributes[.resource] { takeImage(resource) }
    case .transparent, .unknown, .textInput, .source, .newsGroup, .mediaGroup, .skipHours,
      .skipDays:
      break
    default: begin(element, attributes, depth: depth)
    }
  }

  private mutating func enterRoot(_ element: Element, _ attributes: ElementAttributes) {
    let namespace = scope.namespace(ofPrefix: scanner.parts(ofName: scanner.name).prefix, scanner)
    if feed.format == nil {
      feed.format = FeedFormat(element, attributes, namespace, scanner, scope)
    }
    if feed.language == nil { feed.language = context.language }
    if element == .channel {
      if let href = attributes[.href] { feed.take(link: resolved(href), rank: 2) }
      if let base = attributes[.base], feed.link == nil { feed.fallbackLink = resolved(base) }
      if let modified = attributes[.lastModified] { feed.updated = Instant(parsing: modified) }
    }
  }

  private mutating func enterEntry(_ attributes: ElementAttributes, depth: Int) {
    endEntry()
    var draft = EntryDraft()
    swap(&draft.scratch, &entry.scratch)
    draft.language = context.language
    if let href = attributes[.href] { draft.take(link: resolved(href), rank: 2) }
    if let about = attributes[.about] { draft.about = resolved(about) }
    if let modified = attributes[.lastModified] { draft.updated = Instant(parsing: modified) }
    entry = draft
    isInEntry = true
    entryDepth = depth
  }

  /// Starts to read the text of an element.
  private mutating func begin(_ element: Element, _ attributes: ElementAttributes, depth: Int) {
    let construct = TextConstruct(
      type: attributes[.type], mode: attributes[.mode]?.lowercased(), isAtom: feed.isAtom)
    let isInline = construct.kind == .xhtml
    buffer.removeAll(keepingCapacity: true)
    capture = Capture(
      element: element, depth: depth, construct: construct, isMarkup: isInline, isInline: isInline,
      attributes: attributes)
  }

  /// Keeps a start tag inside a value.
  private mutating func appendStartTag() {
    capture?.isInline = true
    capture?.construct.isInline = true
    guard capture?.isFull == false else { return }
    MarkupCopy.appendStart(scanner, to: &buffer)
    if buffer.count >= Self.textLimit { fill() }
  }

  /// A URL made absolute.
  func resolved(_ text: String) -> String {
    FeedURL.resolve(text, base: context.base)
  }
}
