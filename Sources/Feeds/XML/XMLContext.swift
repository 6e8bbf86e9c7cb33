import Markup

/// The language and the base URL in force (`xml:lang`, `xml:base`).
struct XMLContext {
  private struct Change {
    var depth: Int
    var language: String?
    var base: WebURL?
  }

  /// The language, as written but for underscores.
  private(set) var language: String?
  /// The base for relative URLs.
  private(set) var base: WebURL?
  private var changes: [Change] = []

  init(url: WebURL?) { base = url }

  /// Takes the attributes of a start tag at that depth.
  mutating func enter(language: String?, base reference: String?, depth: Int) {
    changes.append(Change(depth: depth, language: self.language, base: base))
    if let language { self.language = language.isEmpty ? nil : Self.tag(language) }
    if let reference, let url = WebURL(reference, relativeTo: base) { base = url }
  }

  /// A language tag is written with hyphens (BCP 47).
  static func tag(_ text: String) -> String {
    text.contains("_") ? String(text.map { $0 == "_" ? "-" : $0 }) : text
  }

  mutating func leave(depth: Int) {
    while let last = changes.last, last.depth >= depth {
      language = last.language
      base = last.base
      changes.removeLast()
    }
  }
}
