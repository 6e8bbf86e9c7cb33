/// A URL reference cut at its delimiters (RFC 3986, appendix B), each part percent-encoded where a
/// character may not stand as it is.
struct URLParts {
  var scheme: String?
  var authority: String?
  var path = ""
  var query: String?
  var fragment: String?

  init(_ reference: String) {
    var reference = reference
    self = reference.withUTF8 { Self.read(Self.trimmed($0)) }
  }

  /// Leading and trailing white space and controls off, U+00A0 among them (WHATWG URL Standard, basic
  /// URL parser, step 1).
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 1 > start, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Tabs and line ends inside out (step 3), backslashes before the query to slashes; then the parts.
  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> URLParts {
    guard bytes.contains(where: { $0 < 0x0E && $0 > 0x08 || $0 == UInt8(ascii: "\\") }) else {
      return URLParts(cleaned: bytes)
    }
    var isPath = true
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0x09 && byte != 0x0A && byte != 0x0D {
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { isPath = false }
      cleaned.append(isPath && byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte)
    }
    return cleaned.withUnsafeBufferPointer { URLParts(cleaned: $0) }
  }

  private init(cleaned bytes: UnsafeBufferPointer<UInt8>) {
    var end = bytes.count
    let hash = ByteSearch.index(of: UInt8(ascii: "#"), in: bytes, from: 0)
    if hash < end {
      fragment = PercentEncoding.encode(bytes, hash + 1..<end)
      end = hash
    }
    let mark = ByteSearch.index(of: UInt8(ascii: "?"), in: bytes, from: 0)
    if mark < end {
      query = PercentEncoding.encode(bytes, mark + 1..<end)
      end = mark
    }
    var start = 0
    let colon = ByteSearch.index(of: UInt8(ascii: ":"), in: bytes, from: 0)
    if colon < end, Self.isScheme(bytes[..<colon]) {
      scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      start = colon + 1
    }
    if start + 1 < end, bytes[start] == UInt8(ascii: "/"), bytes[start + 1] == UInt8(ascii: "/") {
      start = bytes[start..<end].firstIndex { $0 != UInt8(ascii: "/") } ?? end
      let slash = bytes[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
      authority = String(decoding: bytes[start..<slash], as: UTF8.self)
      start = slash
    }
    path = PercentEncoding.encode(bytes, start..<end)
  }

  private static func isScheme(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return text.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}
