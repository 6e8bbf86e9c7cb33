import Markup

/// What is to be fetched, on which terms.
public struct Request: Sendable, Hashable {
  /// Where from.
  public var url: WebURL
  /// The validators of the last complete answer; they make the request conditional.
  public var validators: Validators
  /// The bounds it must keep.
  public var limits: Limits
  /// The `Accept` header.
  public var accept: String

  /// Makes a request.
  public init(
    url: WebURL, validators: Validators = Validators(), limits: Limits = Limits(),
    accept: String = "*/*"
  ) {
    self.url = url
    self.validators = validators
    self.limits = limits
    self.accept = accept
  }

  /// The bounds of one transfer.
  public struct Limits: Sendable, Hashable {
    /// The longest body, in decoded bytes.
    public var bodyBytes: Int
    /// How long connecting may take, in seconds.
    public var connectSeconds: Double
    /// How long all of it may take, in seconds, redirects included.
    public var totalSeconds: Double
    /// How many redirects are followed.
    public var redirects: Int

    /// Makes bounds.
    public init(
      bodyBytes: Int = 16 << 20, connectSeconds: Double = 10, totalSeconds: Double = 60,
      redirects: Int = 10
    ) {
      self.bodyBytes = bodyBytes
      self.connectSeconds = connectSeconds
      self.totalSeconds = totalSeconds
      self.redirects = redirects
    }
  }
}

/// What a server gave to ask "has it changed?" with (RFC 9110, section 8.8).
public struct Validators: Sendable, Hashable, Codable {
  /// The entity tag as sent, quotation marks and weakness mark included.
  public var etag: String?
  /// The `Last-Modified` header as sent.
  public var lastModified: String?

  /// Makes validators.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}
