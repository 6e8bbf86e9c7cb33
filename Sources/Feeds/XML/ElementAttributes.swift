import Markup

/// The attributes of an element of a feed, by what they mean.
struct ElementAttributes {
  /// What an attribute means, by its name.
  enum Name: UInt8 {
    case href, rel, type, mode, length, term, label, isPermaLink, version, about, resource
    case lastModified, text, source, medium, fileSize, language, base, declaration, unknown

    init(prefix: String, _ name: String) {
      self =
        switch (prefix, name) {
        case ("xml", "lang"): .language
        case ("xml", "base"): .base
        case ("xmlns", _), ("", "xmlns"): .declaration
        default: Name(name)
        }
    }

    private init(_ name: String) {
      self =
        switch name {
        case "href": .href
        case "rel": .rel
        case "type": .type
        case "mode": .mode
        case "length": .length
        case "term": .term
        case "label": .label
        case "ispermalink": .isPermaLink
        case "version": .version
        case "about": .about
        case "resource": .resource
        case "lastmod": .lastModified
        case "text": .text
        case "url", "src": .source
        case "medium": .medium
        case "filesize": .fileSize
        case "base": .base
        default: .unknown
        }
    }
  }

  private var values: [(name: Name, value: String)] = []
  /// Whether namespaces are declared.
  var hasDeclarations = false
  /// Whether language or base URL change.
  private(set) var changesContext = false

  init() {}

  /// The value of an attribute; of several the last.
  subscript(name: Name) -> String? {
    values.last { $0.name == name }?.value
  }

  /// The URL, whichever attribute holds it.
  var address: String? { self[.href] ?? self[.source] }

  mutating func take(_ name: Name, _ value: String) {
    values.append((name, value))
    if name == .language || name == .base { changesContext = true }
  }
}
