import Markup

/// Links, people, categories and media.
extension XMLFeedReader {
  mutating func finishLink(_ capture: Capture) {
    let attributes = capture.attributes
    guard let href = attributes[.href] ?? FeedText.trimmed(buffer) else { return }
    let url = resolved(href)
    switch attributes[.rel]?.lowercased() ?? "alternate" {
    case "alternate", "http://www.iana.org/assignments/relation/alternate":
      takeLink(url, rank: Self.isPage(attributes[.type]) ? 3 : 1)
    case "enclosure":
      entry.take(
        Enclosure(
          url: url, type: attributes[.type], length: attributes[.length].flatMap { Int($0) }))
    case "self":
      if !isInEntry { feed.selfLink = url }
    case "hub":
      if !isInEntry { feed.hub = url }
    case "": takeLink(url, rank: 3)
    default: break
    }
  }

  /// Whether a link of that media type leads to a page.
  private static func isPage(_ type: String?) -> Bool {
    guard let type = type?.lowercased() else { return true }
    return type.hasPrefix("text/") || type.contains("xhtml") || type.isEmpty
  }

  private mutating func takeLink(_ url: String, rank: Int) {
    if isInEntry { entry.take(link: url, rank: rank) } else { feed.take(link: url, rank: rank) }
  }

  mutating func finishCategory(_ capture: Capture) {
    let text = WhiteSpace.collapsed(buffer)
    if capture.element == .keywords {
      for word in text.split(separator: ",") { takeCategory(WhiteSpace.collapsed(String(word))) }
    } else if let term = capture.attributes[.term]
      ?? (text.isEmpty ? capture.attributes[.label] : nil)
    {
      takeCategory(WhiteSpace.collapsed(term))
    } else {
      takeCategory(text)
    }
  }

  mutating func takeCategory(_ term: String) {
    if isInEntry { entry.categories.take(term) } else { feed.categories.take(term) }
  }

  mutating func takeImage(_ text: String?) {
    guard !isInEntry, feed.image == nil, let text, !text.isEmpty else { return }
    feed.image = resolved(text)
  }

  mutating func takeEnclosure(_ attributes: ElementAttributes) {
    guard isInEntry, let url = attributes.address, !url.isEmpty else { return }
    entry.take(
      Enclosure(
        url: resolved(url), type: attributes[.type], length: attributes[.length].flatMap { Int($0) }
      ))
  }

  mutating func takeMedia(_ attributes: ElementAttributes) {
    guard isInEntry, let url = attributes[.source], !url.isEmpty else { return }
    entry.take(
      Enclosure(
        url: resolved(url), type: attributes[.type] ?? attributes[.medium],
        length: attributes[.fileSize].flatMap { Int($0) }))
  }

  mutating func takeThumbnail(_ attributes: ElementAttributes) {
    guard isInEntry, let url = attributes[.source], entry.thumbnail == nil else { return }
    entry.thumbnail = resolved(url)
  }

  // People.

  mutating func enterPerson(_ element: Element, depth: Int) {
    person = PersonDraft()
    isInPerson = true
    buffer.removeAll(keepingCapacity: true)
    capture = Capture(
      element: element == .contributor ? .contributor : .author, depth: depth,
      construct: TextConstruct(type: nil, mode: nil, isAtom: false), isMarkup: false,
      isInline: false)
  }

  /// Takes a part of a person; false where the element is none.
  mutating func finishPerson(_ element: Element) -> Bool {
    switch element {
    case .name: person.name = plainLine
    case .email: person.email = plainLine.map(Self.withoutScheme)
    case .uri, .url: person.url = FeedText.trimmed(buffer).map(resolved)
    default: return false
    }
    return true
  }

  private var plainLine: String? {
    let line = UTF8Text.string(buffer)
    let text =
      LooseHTML.looksLike(line) ? HTMLSanitizer.plainText(line) : WhiteSpace.collapsed(line)
    return text.isEmpty ? nil : text
  }

  private static func withoutScheme(_ email: String) -> String {
    email.hasPrefix("mailto:") ? String(email.dropFirst(7)) : email
  }

  /// The text of an author element that has no elements inside.
  mutating func finishAuthorText() {
    guard person.person == nil, let line = plainLine, let read = Person(line: line) else { return }
    person.name = read.name
    person.email = read.email
  }

  mutating func endPerson(_ element: Element) {
    isInPerson = false
    guard element != .contributor, let read = person.person else { return }
    take(read, rank: element == .owner ? 0 : 2)
  }

  mutating func finishCreator(_ element: Element) {
    guard let line = plainLine, let read = Person(line: line) else { return }
    let rank =
      switch element {
      case .creator: 2
      case .managingEditor: 2
      case .itunesAuthor: 1
      default: 0
      }
    take(read, rank: rank)
  }

  private mutating func take(_ person: Person, rank: Int) {
    if isInEntry { entry.take(person, rank: rank) } else { feed.take(person, rank: rank) }
  }
}
