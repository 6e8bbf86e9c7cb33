/// How a path answers a request when the script says so.
public enum Answer: Sendable, Hashable {
  /// As ever: the feed or the page, with validators.
  case regular
  /// The regular answer, so much later.
  case late(Duration)
  /// This answer, whatever was asked.
  case scripted(Reply)
}

extension Answer {
  /// A status with a short page, as servers send it, and a Retry-After in seconds if given.
  public static func status(_ status: Int, retryAfter seconds: Int? = nil) -> Answer {
    var reply = Reply(
      status: status, contentType: "text/html; charset=utf-8",
      body: .bytes(Array("<html><body><h1>\(status)</h1></body></html>".utf8)))
    if let seconds { reply.headers.append(Header("Retry-After", String(seconds))) }
    return .scripted(reply)
  }

  /// A redirect to a path or an address: 301, 302, 303, 307 or 308.
  public static func redirect(to location: String, status: Int = 301) -> Answer {
    .scripted(Reply(status: status, headers: [Header("Location", location)]))
  }

  /// A text with a content type; the charset that the type claims is not checked.
  public static func text(_ text: String, contentType: String) -> Answer {
    bytes(Array(text.utf8), contentType: contentType)
  }

  /// Bytes with a content type.
  public static func bytes(_ bytes: [UInt8], contentType: String) -> Answer {
    .scripted(Reply(status: 200, contentType: contentType, body: .bytes(bytes)))
  }

  /// Status 200 with no body at all.
  public static func empty(contentType: String = "application/rss+xml") -> Answer {
    bytes([], contentType: contentType)
  }

  /// A body of so many bytes, sent chunk by chunk without a Content-Length: `opening`, then
  /// spaces. `pause` is waited after each chunk of 64 KiB.
  public static func stream(
    byteCount: Int, opening: String = "", contentType: String, pause: Duration = .zero
  ) -> Answer {
    let body = Reply.Body.stream(
      opening: Array(opening.utf8), byteCount: byteCount, pause: pause, isBrokenOff: false)
    return .scripted(Reply(status: 200, contentType: contentType, body: body))
  }

  /// A body that breaks off: the connection closes before the body's end.
  public static func brokenOff(_ text: String, contentType: String) -> Answer {
    let bytes = Array(text.utf8)
    let body = Reply.Body.stream(
      opening: bytes, byteCount: bytes.count, pause: .zero, isBrokenOff: true)
    return .scripted(Reply(status: 200, contentType: contentType, body: body))
  }
}
