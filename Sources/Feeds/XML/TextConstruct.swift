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
  /// Whether that follows from its type alone.
  private var isGuess = false
  /// Whether elements stand inside it.
  var isInline = false

  init(type: String?, mode: String?, isAtom: Bool) {
    isBase64 = mode == "base64"
    kind = Self.kind(ofType: type, mode: mode, isAtom: isAtom)
    if let type, isAtom, mode == nil, Self.isBinary(type) {
      isBase64 = true
      isGuess = true
      kind = .html
    }
  }

  private static func kind(ofType type: String?, mode: String?, isAtom: Bool) -> Kind? {
    guard let type else { return isAtom ? .text : nil }
    switch type.lowercased() {
    case "text", "text/plain", "plain": return isAtom ? .text : nil
    case "html", "text/html": return mode == "xml" ? .xhtml : .html
    case "xhtml", "application/xhtml+xml", "application/xhtml":
      return mode == "escaped" ? .html : .xhtml
    case let type where type.hasSuffix("+xml") || type.hasSuffix("/xml"):
      return mode == "escaped" ? .html : .xhtml
    default: return isAtom && mode != "escaped" ? .text : .html
    }
  }

  /// Atom 1.0 content of another media type than text or XML is base64 (RFC 4287, section 4.1.3.3).
  private static func isBinary(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("+xml")
      && !type.hasSuffix("/xml") && type != "application/xhtml"
  }

  /// A value as plain text on one line; nil where nothing is left.
  /// - Parameter value: text with its references resolved, or markup.
  func plainText(_ value: [UInt8]) -> String? {
    let text = decoded(value)
    let isHTML =
      switch kind {
      case .text: isInline
      case nil: isInline || LooseHTML.looksLike(text)
      default: true
      }
    let plain = isHTML ? HTMLSanitizer.plainText(text) : WhiteSpace.collapsed(text)
    return plain.isEmpty ? nil : plain
  }

  /// A value as sanitised HTML; nil where it is blank.
  /// - Parameters:
  ///   - base: what its relative URLs are relative to.
  ///   - scratch: room to work in, kept from one value to the next.
  func html(_ value: [UInt8], base: WebURL?, _ scratch: inout [UInt8]) -> String? {
    let bytes = isBase64 ? Array(decoded(value).utf8) : value
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    if kind == .text, !isInline {
      return LooseHTML.escaped(String(decoding: bytes, as: UTF8.self))
    }
    scratch.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { HTMLSanitizer.sanitize($0, base: base, into: &scratch) }
    return UTF8Text.string(scratch)
  }

  private func decoded(_ value: [UInt8]) -> String {
    guard isBase64, !isInline, let plain = Base64.decode(value) else {
      return String(decoding: value, as: UTF8.self)
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      // An image or the like; or a word of a type that nobody knows.
      return isGuess && plain.count < 64 ? String(decoding: value, as: UTF8.self) : ""
    }
    return kind == .text && !text.utf8.contains(UInt8(ascii: "<")) ? Entities.decode(text) : text
  }
}
