import Markup

/// URLs of feeds.
enum FeedURL {
  /// The URL made absolute; as written where it is absolute already or cannot be resolved.
  static func resolve(_ text: String, base: WebURL?) -> String {
    if isAbsolute(text) { return text }
    let text = trimmed(text)
    if isAbsolute(text) || hasScheme(text) { return text }
    guard let base, !text.isEmpty, let url = WebURL(text, relativeTo: base) else { return text }
    return url.description
  }

  /// White space around it and line ends inside off.
  private static func trimmed(_ text: String) -> String {
    let kept = text.utf8.drop { $0 <= 0x20 }
    guard let end = kept.lastIndex(where: { $0 > 0x20 }) else { return "" }
    let inside = kept[...end]
    guard inside.contains(where: isLineEnd) else { return String(Substring(inside)) }
    return String(decoding: inside.filter { !isLineEnd($0) }, as: UTF8.self)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether it is an http(s) URL without white space.
  private static func isAbsolute(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count > 8, bytes[0] == UInt8(ascii: "h"), bytes[1] == UInt8(ascii: "t"),
        bytes[2] == UInt8(ascii: "t"), bytes[3] == UInt8(ascii: "p")
      else { return false }
      let colon = bytes[4] == UInt8(ascii: "s") ? 5 : 4
      guard bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == UInt8(ascii: "/"),
        bytes[colon + 2] == UInt8(ascii: "/")
      else { return false }
      for byte in bytes where byte <= 0x20 { return false }
      return true
    }
  }

  /// Whether it starts with a scheme (RFC 3986, section 3.1).
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first,
      (first | 0x20) &- 0x61 < 26
    else { return false }
    return text.utf8[..<colon].allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}
