import Markup

/// A complete answer.
public struct Response: Sendable, Hashable {
  /// The status code of the last answer of the chain.
  public var status: Int
  /// Where the answer came from, after redirects.
  public var url: WebURL
  /// The redirects that led there, in order.
  public var redirects: [Redirect]
  /// The header fields of the last answer, names in lower case, in order.
  public var headers: [Header]
  /// The body, decompressed.
  public var body: [UInt8]

  /// Makes a response.
  public init(
    status: Int, url: WebURL, redirects: [Redirect] = [], headers: [Header] = [], body: [UInt8] = []
  ) {
    self.status = status
    self.url = url
    self.redirects = redirects
    self.headers = headers
    self.body = body
  }

  /// One header field.
  public struct Header: Sendable, Hashable {
    /// The name in lower case.
    public var name: String
    /// The value without white space around it.
    public var value: String

    /// Makes a header field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One redirect of a chain.
  public struct Redirect: Sendable, Hashable {
    /// The status: 301, 302, 303, 307 or 308.
    public var status: Int
    /// Where it pointed to.
    public var target: WebURL

    /// Makes a redirect.
    public init(status: Int, target: WebURL) {
      self.status = status
      self.target = target
    }
  }
}

extension Response {
  /// The last value of a header field; the name in lower case.
  public func header(_ name: String) -> String? {
    headers.last { $0.name == name }?.value
  }

  /// Whether the server says that nothing has changed (304).
  public var isNotModified: Bool { status == 304 }

  /// Whether the status is 2xx.
  public var isSuccess: Bool { (200..<300).contains(status) }

  /// Whether the resource is gone for good (410).
  public var isGone: Bool { status == 410 }

  /// Whether every redirect of the chain was permanent (301, 308), and there was one: then the
  /// address is to be replaced by ``url``.
  public var isPermanentRedirect: Bool {
    !redirects.isEmpty && redirects.allSatisfy { $0.status == 301 || $0.status == 308 }
  }

  /// The validators to send with the next request.
  public var validators: Validators {
    Validators(etag: header("etag"), lastModified: header("last-modified"))
  }
}
