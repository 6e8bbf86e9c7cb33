/// A header field of HTTP.
public struct Header: Sendable, Hashable {
  /// Its name as it was written; compared without case.
  public var name: String
  /// Its value.
  public var value: String

  /// Makes a header field.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [Header] {
  /// The value of the first field of that name, in whatever case; nil where there is none.
  public subscript(name: String) -> String? {
    let folded = name.lowercased()
    return first { $0.name.lowercased() == folded }?.value
  }
}

/// A reply over HTTP, as a value.
public struct Reply: Sendable, Hashable {
  /// What follows the head.
  public enum Body: Sendable, Hashable {
    /// These bytes, with a Content-Length.
    case bytes([UInt8])
    /// `opening` and then spaces up to a count, chunk by chunk with a pause after each; with
    /// `isBrokenOff` the connection closes before the body's end.
    case stream(opening: [UInt8], byteCount: Int, pause: Duration, isBrokenOff: Bool)
  }

  /// The status code.
  public var status: Int
  /// The header fields.
  public var headers: [Header]
  /// The body.
  public var body: Body
  /// How long the newsroom waits before it sends the head.
  public var delay: Duration

  /// Makes a reply.
  public init(
    status: Int, contentType: String? = nil, headers: [Header] = [], body: Body = .bytes([]),
    delay: Duration = .zero
  ) {
    self.status = status
    self.headers = (contentType.map { [Header("Content-Type", $0)] } ?? []) + headers
    self.body = body
    self.delay = delay
  }
}
