import Mustache

/// Escapes text for HTML and XML, code point by code point.
///
/// The template library's own escaping goes by grapheme clusters, so a quotation mark that carries
/// a combining mark would pass it unescaped and end an attribute.
struct MarkupEscaping: MustacheContentType {
  /// The name by which templates ask for it, in the first line.
  static let name = "MARKUP"

  func escapeText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { Self.append(scalar, to: &result) }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    case "\t", "\n", "\r": result.append(" ")
    // Not allowed in XML 1.0 (section 2.2), or able to turn the direction of what follows.
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
    default: result.append(scalar)
    }
  }
}
