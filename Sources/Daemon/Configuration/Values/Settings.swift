extension Configuration {
  /// How the network is used.
  public struct Network: Sendable, Hashable {
    /// Private address ranges that may be fetched all the same, in CIDR notation (RFC 4632).
    public var allow: [String] = []
    /// The proxy for every request, a URL; nil for none.
    public var proxy: String?
    /// A file of certificate authorities (PEM); nil for the system's own.
    public var caFile: String?
    /// Whom a webmaster may write to: an address or a page, part of the User-Agent.
    public var contact: String?
    /// How many connections one host sees at a time.
    public var connectionsPerHost = 2
    /// The User-Agent in place of our own.
    public var userAgent: String?

    /// Makes the defaults.
    public init() {}
  }

  /// What one transfer may cost.
  public struct Limits: Sendable, Hashable {
    /// The longest feed, in decoded bytes.
    public var feedBytes = 16 << 20
    /// The longest page, in decoded bytes.
    public var pageBytes = 8 << 20
    /// How long connecting may take, in seconds.
    public var connect: Double = 10
    /// How long a transfer may take, redirects included, in seconds.
    public var total: Double = 60
    /// How many transfers run at a time.
    public var parallel = 64

    /// Makes the defaults.
    public init() {}
  }

  /// How often feeds are polled, in seconds.
  public struct Polling: Sendable, Hashable {
    /// No feed is polled more often, unless its own interval says so.
    public var minimum: Double = 5 * 60
    /// The interval of a feed about which nothing is known yet.
    public var `default`: Double = 60 * 60
    /// No feed is polled less often, unless its server asks for it.
    public var maximum: Double = 24 * 3600

    /// Makes the defaults.
    public init() {}
  }

  /// How long things are kept, in seconds; nil is for ever.
  public struct Retention: Sendable, Hashable {
    /// Articles with their statements. What was seen is remembered longer.
    public var articles: Double? = 90 * 24 * 3600
    /// Alerts in the database and in the alert log.
    public var alerts: Double?

    /// Makes the defaults.
    public init() {}
  }

  /// The page on loopback.
  public struct Web: Sendable, Hashable {
    /// Where it listens.
    public var listen = ListenAddress(host: "127.0.0.1", port: 8427)
    /// Whether it is served.
    public var enabled = false

    /// Makes the defaults.
    public init() {}
  }

  /// An address to listen on.
  public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
    /// An IP address without brackets, or a host name.
    public var host: String
    /// 1 to 65535; 0 lets the system choose.
    public var port: Int

    /// Makes an address.
    public init(host: String, port: Int) {
      self.host = host
      self.port = port
    }

    /// As it is written: `127.0.0.1:8427`, `[::1]:8427`.
    public var description: String {
      host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
  }
}
