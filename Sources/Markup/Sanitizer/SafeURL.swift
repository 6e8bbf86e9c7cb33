/// URLs in attributes: made absolute, or refused.
enum SafeURL {
  /// Whether it is an http(s) URL that needs no work: nothing to resolve, nothing hidden.
  static func isPlainHTTP(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count > 8, value.starts(with: "http".utf8) else { return false }
    let rest = value[4] == UInt8(ascii: "s") ? 5 : 4
    guard value[rest] == UInt8(ascii: ":"), value[rest + 1] == UInt8(ascii: "/"),
      value[rest + 2] == UInt8(ascii: "/")
    else { return false }
    for byte in value where byte <= 0x20 || isSuspect(byte) { return false }
    return true
  }

  /// Whether a byte looks like markup to whoever does not mind quotation marks.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "`")
  }

  /// The URL, absolute where there is a base; nil where its scheme may run something.
  static func resolve(_ value: UnsafeBufferPointer<UInt8>, base: WebURL?) -> String? {
    guard value.allSatisfy(isPlain) else { return resolveHidden(value, base: base) }
    let text = String(decoding: value, as: UTF8.self)
    if let scheme = scheme(of: text) { return schemes.contains(scheme) ? text : nil }
    guard let base else { return text }
    return WebURL(text, relativeTo: base)?.description ?? text
  }

  /// Whether a byte means itself and nothing that browsers drop.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "&")
  }

  /// The same for a value that holds references, white space or other letters than ASCII.
  private static func resolveHidden(
    _ value: UnsafeBufferPointer<UInt8>, base: WebURL?
  ) -> String? {
    let text = Entities.decode(String(decoding: value, as: UTF8.self))
    // Browsers drop these before they look for the scheme.
    let kept = text.unicodeScalars.filter {
      $0.value > 0x20 && $0.value != 0xA0 && $0 != "\u{FEFF}"
    }
    let packed = String(String.UnicodeScalarView(kept))
    if let scheme = scheme(of: packed) {
      return schemes.contains(scheme) ? trimmed(text) : nil
    }
    guard let base else { return trimmed(text) }
    return WebURL(text, relativeTo: base)?.description ?? trimmed(text)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { $0.value > 0x20 }),
      let end = scalars.lastIndex(where: { $0.value > 0x20 })
    else { return "" }
    return String(scalars[start...end])
  }

  /// What stands before the first colon, if that comes before any delimiter.
  private static func scheme(of text: String) -> String? {
    guard let mark = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
      text.utf8[mark] == UInt8(ascii: ":")
    else { return nil }
    return text[..<mark].lowercased()
  }

  private static let schemes: Set<String> = [
    "http", "https", "ftp", "ftps", "mailto", "news", "nntp", "tel", "telnet", "sms", "geo", "urn",
    "feed", "aim", "callto", "ed2k", "gopher", "irc", "ircs", "magnet", "rsync", "rtsp", "sftp",
    "ssh", "tag", "webcal", "wtai", "xmpp", "cid", "mid", "matrix", "doi", "afs",
  ]
}
