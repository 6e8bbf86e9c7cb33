/// An absolute URL of the web, in its parts (RFC 3986, read as forgivingly as the WHATWG URL
/// Standard asks: white space around and inside is dropped, backslashes are slashes, what may not
/// stand in a URL is percent-encoded).
///
/// Scheme and host are lower case, a default port is left out, dot segments are removed.
public struct WebURL: Sendable, Hashable {
  /// The scheme in lower case, without its colon: "https".
  public var scheme: String
  /// User name and password as written, without the "@".
  public var userInfo: String?
  /// The host in lower case; an IPv6 address keeps its brackets.
  public var host: String
  /// The port, where it is not the scheme's default.
  public var port: Int?
  /// The path, percent-encoded, starting with "/".
  public var path: String
  /// The query without its "?", percent-encoded.
  public var query: String?
  /// The fragment without its "#", percent-encoded.
  public var fragment: String?

  /// Reads an absolute URL with a host; nil where there is none to be read.
  public init?(_ text: String) {
    self.init(text, relativeTo: nil)
  }

  /// Reads a URL reference against a base (RFC 3986, section 5.2; protocol-relative, absolute-path,
  /// relative-path, query and fragment references); nil where no absolute URL comes of it.
  public init?(_ reference: String, relativeTo base: WebURL?) {
    let parts = URLParts(reference)
    if let scheme = parts.scheme {
      guard let url = Self.absolute(parts, scheme: scheme) else { return nil }
      self = url
      return
    }
    guard let base else { return nil }
    if parts.authority != nil {
      guard let url = Self.absolute(parts, scheme: base.scheme) else { return nil }
      self = url
      return
    }
    self = base
    fragment = parts.fragment
    if parts.path.isEmpty {
      query = parts.query ?? base.query
    } else {
      query = parts.query
      path = Self.withoutDotSegments(
        Self.isRooted(parts.path) ? parts.path : Self.merge(base.path, parts.path))
    }
  }

  private init(scheme: String, host: String, path: String) {
    self.scheme = scheme
    self.host = host
    self.path = path
  }

  private static func absolute(_ parts: URLParts, scheme: String) -> WebURL? {
    guard let authority = parts.authority, let host = Authority(authority), !host.host.isEmpty
    else { return nil }
    var url = WebURL(
      scheme: scheme, host: host.host,
      path: withoutDotSegments(isRooted(parts.path) ? parts.path : "/" + parts.path))
    url.userInfo = host.userInfo
    url.port = host.port == defaultPort(of: scheme) ? nil : host.port
    url.query = parts.query
    url.fragment = parts.fragment
    return url
  }

  /// The port that a scheme uses where none is written.
  static func defaultPort(of scheme: String) -> Int? {
    switch scheme {
    case "http", "ws": 80
    case "https", "wss": 443
    case "ftp": 21
    default: nil
    }
  }

  private static func isRooted(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  private static func merge(_ base: String, _ relative: String) -> String {
    let directory = base.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(base[...$0]) } ?? "/"
    return directory + relative
  }

  /// Whether a segment starts with a dot, escaped or not.
  private static func hasDotSegment(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "/") {
        let next = bytes[index + 1]
        if next == UInt8(ascii: ".") { return true }
        if next == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 2] == 0x32 {
          return true
        }
      }
      return false
    }
  }

  /// RFC 3986, section 5.2.4.
  static func withoutDotSegments(_ path: String) -> String {
    guard hasDotSegment(path) else { return path }
    var kept: [Substring] = []
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment.lowercased() {
      case ".", "%2e":
        if isLast { kept.append("") }
      case "..", ".%2e", "%2e.", "%2e%2e":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}

extension WebURL: CustomStringConvertible, LosslessStringConvertible {
  /// The URL as text.
  public var description: String {
    var text = scheme + "://"
    if let userInfo { text += userInfo + "@" }
    text += host
    if let port { text += ":\(port)" }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Whether it is fetched by HTTP: scheme http or https.
  public var isHTTP: Bool { scheme == "http" || scheme == "https" }

  /// Scheme, host and port as one text: what connections are counted by.
  public var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }
}

extension WebURL: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let url = WebURL(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no URL: \(text)")
    }
    self = url
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
