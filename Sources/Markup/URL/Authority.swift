/// User info, host and port of an authority (RFC 3986, section 3.2).
struct Authority {
  var userInfo: String?
  var host: String
  var port: Int?

  init?(_ text: String) {
    let bytes = text.utf8
    var rest = bytes[...]
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
      userInfo = PercentEncoding.encode(text[..<at])
      rest = rest[rest.index(after: at)...]
    }
    let bracket = rest.lastIndex(of: UInt8(ascii: "]")) ?? rest.startIndex
    if let colon = rest[bracket...].lastIndex(of: UInt8(ascii: ":")) {
      let digits = rest[rest.index(after: colon)...]
      guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      if !digits.isEmpty {
        guard let number = Int(Substring(digits)), number <= 65_535 else { return nil }
        port = number
      }
      rest = rest[..<colon]
    }
    guard !rest.contains(where: Self.isForbidden) else { return nil }
    host = Substring(rest).lowercased()
    while host.utf8.count > 1, host.utf8.last == UInt8(ascii: ".") { host.removeLast() }
  }

  /// What no host holds (WHATWG URL Standard, forbidden host code points, but those that delimit).
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"),
      UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
