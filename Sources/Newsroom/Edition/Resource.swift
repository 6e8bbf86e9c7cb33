import Markup

/// What stands at a path, with its validators (RFC 9110, section 8.8).
struct Resource: Sendable {
  let bytes: [UInt8]
  let contentType: String
  let modified: Instant?

  /// A strong entity tag: it changes with every byte.
  var entityTag: String {
    "\"" + SHA256.digest(of: bytes).prefix(8).map { Self.hex($0) }.joined() + "\""
  }

  func reply(to request: LoggedRequest) -> Reply {
    if isFresh(for: request) { return Reply(status: 304, headers: validators) }
    var headers = validators + [Header("Vary", "Accept-Encoding")]
    guard request.acceptsGzip, !bytes.isEmpty else {
      return Reply(status: 200, contentType: contentType, headers: headers, body: .bytes(bytes))
    }
    headers.append(Header("Content-Encoding", "gzip"))
    return Reply(
      status: 200, contentType: contentType, headers: headers,
      body: .bytes(GzipWriter.compress(bytes)))
  }

  private var validators: [Header] {
    [Header("ETag", entityTag)] + (modified.map { [Header("Last-Modified", $0.imfDate)] } ?? [])
  }

  /// RFC 9110, section 13.2.2: If-None-Match alone decides where it is there.
  private func isFresh(for request: LoggedRequest) -> Bool {
    if let tags = request.headers["If-None-Match"] {
      return tags.split(separator: ",").contains { Self.weakly($0) == entityTag || $0 == "*" }
    }
    guard let since = request.headers["If-Modified-Since"] else { return false }
    return since == modified?.imfDate
  }

  private static func weakly(_ tag: Substring) -> String {
    let tag = String(tag.drop(while: \.isWhitespace))
    return tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

extension LoggedRequest {
  /// Whether the client takes gzip (RFC 9110, section 12.5.3).
  var acceptsGzip: Bool {
    guard let accepted = headers["Accept-Encoding"]?.lowercased() else { return false }
    return accepted.split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
    }
  }
}
