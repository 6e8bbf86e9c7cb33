import Markup

/// The element whose text is being read.
struct Capture {
  var element: Element
  var depth: Int
  /// What the text is; its bytes are the reader's ``XMLFeedReader/buffer`` as long as it is read.
  var construct: TextConstruct
  /// Whether character data is kept as markup, since elements stand between.
  var isMarkup: Bool
  /// Whether elements are part of the value.
  var isInline: Bool
  /// What the element's attributes say, for elements of one line.
  var attributes = ElementAttributes()
}

/// The attributes that elements of feeds have.
struct ElementAttributes {
  var href: String?
  var rel: String?
  var type: String?
  var mode: String?
  var length: String?
  var term: String?
  var label: String?
  var isPermaLink: String?
  var version: String?
  var about: String?
  var resource: String?
  var lastModified: String?
  var text: String?
  var source: String?
  var medium: String?
  var fileSize: String?
  var language: String?
  var base: String?
  var hasDeclarations = false

  init() {}

  /// The attributes of the start tag that the scanner stands at.
  init(_ scanner: XMLScanner) {
    for attribute in scanner.attributes {
      let parts = scanner.parts(ofName: attribute.name)
      if parts.prefix == 0 {
        take(scanner.text(ofName: parts.local), scanner, attribute)
      } else {
        take(
          prefix: scanner.text(ofName: parts.prefix), scanner.text(ofName: parts.local), scanner,
          attribute)
      }
    }
  }

  private mutating func take(
    prefix: String, _ name: String, _ scanner: XMLScanner, _ attribute: XMLScanner.Attribute
  ) {
    switch (prefix, name) {
    case ("xml", "lang"): language = scanner.value(attribute)
    case ("xml", "base"): base = scanner.value(attribute)
    case ("xmlns", _): hasDeclarations = true
    default: take(name, scanner, attribute)
    }
  }

  private mutating func take(
    _ name: String, _ scanner: XMLScanner, _ attribute: XMLScanner.Attribute
  ) {
    switch name {
    case "xmlns": hasDeclarations = true
    case "href": href = scanner.value(attribute)
    case "rel": rel = scanner.value(attribute)
    case "type": type = scanner.value(attribute)
    case "mode": mode = scanner.value(attribute)
    case "length": length = scanner.value(attribute)
    case "term": term = scanner.value(attribute)
    case "label": label = scanner.value(attribute)
    case "ispermalink": isPermaLink = scanner.value(attribute)
    case "version": version = scanner.value(attribute)
    case "about": about = scanner.value(attribute)
    case "resource": resource = scanner.value(attribute)
    case "lastmod": lastModified = scanner.value(attribute)
    case "text": text = scanner.value(attribute)
    case "url", "src": source = scanner.value(attribute)
    case "medium": medium = scanner.value(attribute)
    case "filesize": fileSize = scanner.value(attribute)
    default: break
    }
  }
}
