/// A `link`, `a` or `base` element of a page.
public struct HTMLLink: Sendable, Hashable {
  /// The element: "link", "a" or "base".
  public var element: String
  /// Where it leads, as written, its references decoded.
  public var href: String
  /// The relation, in lower case: "alternate"; empty where none is given.
  public var relation: String
  /// The media type, in lower case; empty where none is given.
  public var type: String
  /// The title, or for an `a` without one its text.
  public var title: String?
}

/// The links of a page.
public enum HTMLLinks {
  /// Reads the links of a page in document order.
  /// - Parameters:
  ///   - utf8: the page, valid UTF-8.
  ///   - limit: how many are read.
  public static func read(_ utf8: [UInt8], limit: Int = 10_000) -> [HTMLLink] {
    utf8.withUnsafeBufferPointer { html in
      var reader = LinkReader(html: html)
      var scanner = HTMLScanner(html)
      while reader.links.count < limit, let token = scanner.next() { reader.take(token) }
      return reader.links
    }
  }
}

private struct LinkReader {
  let html: UnsafeBufferPointer<UInt8>
  private(set) var links: [HTMLLink] = []
  private var isInAnchor = false

  init(html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func take(_ token: HTMLScanner.Token) {
    switch token {
    case .text(let range): takeText(range)
    case .end: isInAnchor = false
    case .start(let tag): takeStart(tag)
    }
  }

  /// The first text of an anchor names it.
  private mutating func takeText(_ range: Range<Int>) {
    guard isInAnchor, let last = links.indices.last, links[last].title == nil else { return }
    let text = HTMLSanitizer.plainText(String(decoding: html[range].prefix(200), as: UTF8.self))
    if !text.isEmpty { links[last].title = text }
  }

  private mutating func takeStart(_ tag: HTMLScanner.Tag) {
    let name = String(decoding: html[tag.name], as: UTF8.self).lowercased()
    guard name == "link" || name == "a" || name == "base" else { return }
    var link = HTMLLink(element: name, href: "", relation: "", type: "")
    var cursor = AttributeCursor(html, tag.attributes)
    while let attribute = cursor.next() {
      let value = Entities.decode(String(decoding: html[attribute.value], as: UTF8.self))
      switch String(decoding: html[attribute.name], as: UTF8.self).lowercased() {
      case "href": link.href = WhiteSpace.collapsed(value)
      case "rel": link.relation = value.lowercased()
      case "type": link.type = WhiteSpace.collapsed(value).lowercased()
      case "title": link.title = value.isEmpty ? nil : WhiteSpace.collapsed(value)
      default: break
      }
    }
    guard !link.href.isEmpty else { return }
    links.append(link)
    isInAnchor = name == "a"
  }
}
