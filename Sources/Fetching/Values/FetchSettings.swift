/// How a fetcher behaves towards the net.
public struct FetchSettings: Sendable, Hashable {
  /// Who reads, shown to operators of servers: "Earshot/1.0 (+URL; contact)".
  public var userAgent: String
  /// A proxy's URL; nil connects directly. The environment's proxy variables are not read.
  public var proxy: String?
  /// A bundle of certificates (PEM); nil takes the system's.
  public var caFile: String?
  /// Which addresses may be connected to.
  public var addresses: AddressPolicy
  /// How many transfers run at once with one host.
  public var connectionsPerHost: Int
  /// Seconds between the starts of two transfers with one host, once ``burst`` is used up.
  public var spacing: Double
  /// How many transfers with one host may start without spacing after a pause.
  public var burst: Int
  /// How many transfers run at once in all.
  public var parallel: Int

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - version: what the user agent says of the program's version.
  ///   - contact: an address where operators reach whoever runs the program.
  ///   - userAgent: replaces the user agent made of the two.
  public init(
    version: String = "0", contact: String? = nil, userAgent: String? = nil,
    proxy: String? = nil, caFile: String? = nil, addresses: AddressPolicy = AddressPolicy(),
    connectionsPerHost: Int = 2, spacing: Double = 0.1, burst: Int = 10, parallel: Int = 64
  ) {
    self.userAgent = userAgent ?? Self.userAgent(version: version, contact: contact)
    self.proxy = proxy
    self.caFile = caFile
    self.addresses = addresses
    self.connectionsPerHost = max(1, connectionsPerHost)
    self.spacing = max(0, spacing)
    self.burst = max(1, burst)
    self.parallel = max(1, parallel)
  }

  /// The program's home page, which every request names.
  static let home = "https://github.com/earshot-news/earshot"

  static func userAgent(version: String, contact: String?) -> String {
    "Earshot/\(version) (+\(home)" + (contact.map { "; \($0)" } ?? "") + ")"
  }
}
