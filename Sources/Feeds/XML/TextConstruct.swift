import Markup

/// Text of a feed together with what it is: plain text, HTML that was escaped, or markup that stands
/// in the feed as it is (RFC 4287, section 3.1; Atom 0.3's `type` and `mode`).
struct TextConstruct {
  enum Kind {
    case text
    case html
    case xhtml
  }

  /// The kind; nil where the format leaves it open (RSS).
  var kind: Kind?
  /// Whether the value is base64.
  var isBase64 = false
  /// Whether elements stand inside it.
  var isInline = false
  /// The value: text with its references resolved, or markup.
  var bytes: [UInt8] = []
  /// The language in force.
  var language: String?
  /// What its relative URLs are relative to.
  var base: WebURL?

  init(type: String?, mode: String?, isAtom: Bool) {
    isBase64 = mode == "base64"
    kind = Self.kind(ofType: type, mode: mode, isAtom: isAtom)
    if let type, isAtom, mode == nil, Self.isBinary(type) { isBase64 = true }
  }

  private static func kind(ofType type: String?, mode: String?, isAtom: Bool) -> Kind? {
    switch type?.lowercased() {
    case "text", "text/plain", "plain": return isAtom ? .text : nil
    case "html", "text/html": return mode == "xml" ? .xhtml : .html
    case "xhtml", "application/xhtml+xml", "application/xhtml":
      return mode == "escaped" ? .html : .xhtml
    case let type? where type.hasSuffix("+xml") || type.hasSuffix("/xml"):
      return mode == "escaped" ? .html : .xhtml
    case nil: return isAtom ? .text : nil
    default: return isAtom && mode != "escaped" ? .text : .html
    }
  }

  /// Atom 1.0 content of another media type than text or XML is base64 (RFC 4287, section 4.1.3.3).
  private static func isBinary(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("+xml")
      && !type.hasSuffix("/xml") && type != "application/xhtml"
  }

  /// The value as plain text on one line.
  var plainText: String? {
    let text = decoded
    let plain: String
    switch kind {
    case .text where !isInline: plain = WhiteSpace.collapsed(text)
    case nil where !isInline && !LooseHTML.looksLike(text): plain = WhiteSpace.collapsed(text)
    default: plain = HTMLSanitizer.plainText(text)
    }
    return plain.isEmpty ? nil : plain
  }

  /// The value as sanitised HTML.
  var html: String? {
    let text = decoded
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    switch kind {
    case .text where !isInline: return LooseHTML.escaped(text)
    default: return HTMLSanitizer.sanitize(text, base: base)
    }
  }

  private var decoded: String {
    if isBase64, !isInline, let plain = Base64.decode(bytes) {
      return String(decoding: plain, as: UTF8.self)
    }
    return FeedText.string(bytes)
  }
}
