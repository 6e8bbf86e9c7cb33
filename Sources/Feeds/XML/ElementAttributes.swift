import Markup

/// The attributes that elements of feeds have.
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

  /// The URL, whichever attribute holds it.
  var address: String? { href ?? source }

  mutating func take(_ name: Name, _ value: String) {
    switch name {
    case .href: href = value
    case .rel: rel = value
    case .type: type = value
    case .mode: mode = value
    case .length: length = value
    case .term: term = value
    case .label: label = value
    case .isPermaLink: isPermaLink = value
    case .version: version = value
    case .about: about = value
    case .resource: resource = value
    case .lastModified: lastModified = value
    case .text: text = value
    case .source: source = value
    case .medium: medium = value
    case .fileSize: fileSize = value
    case .language: language = value
    case .base: base = value
    case .declaration, .unknown: break
    }
  }
}

/// The meanings of the attribute names of one document.
struct AttributeNames {
  private var known: [ElementAttributes.Name?] = []

  /// The attributes of the start tag that the scanner stands at.
  /// - Parameter contextOnly: whether only language, base and declarations are wanted.
  mutating func read(_ scanner: XMLScanner, contextOnly: Bool) -> ElementAttributes {
    var attributes = ElementAttributes()
    for attribute in scanner.attributes {
      let name = meaning(attribute.name, scanner)
      switch name {
      case .unknown: break
      case .declaration: attributes.hasDeclarations = true
      case .language, .base: attributes.take(name, scanner.value(attribute))
      default: if !contextOnly { attributes.take(name, scanner.value(attribute)) }
      }
    }
    return attributes
  }

  private mutating func meaning(_ name: Int32, _ scanner: XMLScanner) -> ElementAttributes.Name {
    let index = Int(name)
    if index < known.count, let meaning = known[index] { return meaning }
    while known.count <= index { known.append(nil) }
    let parts = scanner.parts(ofName: name)
    let meaning = ElementAttributes.Name(
      prefix: scanner.text(ofName: parts.prefix), scanner.text(ofName: parts.local))
    known[index] = meaning
    return meaning
  }
}
