/// A URL reference cut at its delimiters (RFC 3986, appendix B), each part percent-encoded where a
/// character may not stand as it is.
struct URLParts {
  var scheme: String?
  var authority: String?
  var path = ""
  var query: String?
  var fragment: String?

  init(_ reference: String) {
    var rest = Substring(Self.cleaned(reference))
    if let mark = rest.firstIndex(of: "#") {
      fragment = PercentEncoding.encode(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = PercentEncoding.encode(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if rest.utf8.contains(UInt8(ascii: "\\")) {
      rest = Substring(rest.map { $0 == "\\" ? "/" : String($0) }.joined())
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.drop { $0 == "/" }
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = PercentEncoding.encode(rest)
  }

  /// Leading and trailing white space and controls off, tabs and line ends inside out (WHATWG URL
  /// Standard, basic URL parser, steps 1 to 3).
  private static func cleaned(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.value <= 0x20 || first == "\u{A0}" {
      scalars.removeFirst()
    }
    while let last = scalars.last, last.value <= 0x20 || last == "\u{A0}" { scalars.removeLast() }
    guard scalars.contains(where: { $0 == "\t" || $0 == "\n" || $0 == "\r" }) else {
      return String(scalars)
    }
    return String(
      String.UnicodeScalarView(scalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }))
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return text.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}

/// User info, host and port of an authority.
struct Authority {
  var userInfo: String?
  var host: String
  var port: Int?

  init?(_ text: String) {
    var rest = Substring(text)
    if let at = rest.lastIndex(of: "@") {
      userInfo = PercentEncoding.encode(rest[..<at])
      rest = rest[rest.index(after: at)...]
    }
    let hostEnd = rest.lastIndex(of: "]").map { rest.index(after: $0) } ?? rest.startIndex
    if let colon = rest[hostEnd...].lastIndex(of: ":") {
      let digits = rest[rest.index(after: colon)...]
      guard digits.isEmpty || digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      if !digits.isEmpty {
        guard let number = Int(digits), number <= 65_535 else { return nil }
        port = number
      }
      rest = rest[..<colon]
    }
    let forbidden: Set<Unicode.Scalar> = [" ", "<", ">", "^", "|", "\"", "`", "{", "}", "\\"]
    guard !rest.unicodeScalars.contains(where: { forbidden.contains($0) || $0.value < 0x20 })
    else { return nil }
    host = rest.lowercased()
    while host.hasSuffix(".") && host.count > 1 { host.removeLast() }
  }
}

/// Percent-encoding (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// Encodes what may not stand in a URL (controls, space, `"<>^`{|}`, everything beyond ASCII);
  /// escapes that are there stay.
  public static func encode(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy(isAllowed) { return String(text) }
    var out: [UInt8] = []
    for byte in text.utf8 {
      if isAllowed(byte) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Decodes escapes; what is no valid escape stays, invalid UTF-8 is replaced.
  public static func decode(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F...: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
