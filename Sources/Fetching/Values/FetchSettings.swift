/// How a fetcher behaves towards the net.
public struct FetchSettings: Sendable, Hashable {
  /// The program's version, part of the user agent.
  public var version = "0"
  /// An address where operators of servers reach whoever runs the program.
  public var contact: String?
  /// Replaces the user agent made of version, home page and contact.
  public var userAgent: String?
  /// A proxy's URL; nil connects directly. The environment's proxy variables are not read.
  ///
  /// Through a proxy ``addressPolicy`` sees addresses that stand in URLs, but not what the proxy makes
  /// of names: keeping it out of private networks is then the proxy's task.
  public var proxy: String?
  /// A bundle of certificates (PEM); nil takes the system's.
  public var caFile: String?
  /// Which addresses may be connected to.
  public var addressPolicy = AddressPolicy()
  /// How many transfers run at once with one host.
  public var connectionsPerHost = 2
  /// Seconds between the starts of two transfers with one host, once ``burst`` is used up.
  public var spacing: Double = 0.1
  /// How many transfers with one host may start without spacing after a pause.
  public var burst = 10
  /// How many transfers run at once in all.
  public var parallel = 64

  /// Makes the settings of a guest: two connections a host, no private addresses.
  public init() {}

  /// The program's home page, which every request names.
  public static let home = "https://github.com/earshot-news/earshot"

  /// What is sent as `User-Agent`: who asks, and where to complain (RFC 9110, section 10.1.5).
  var agent: String {
    userAgent ?? "Earshot/\(version) (+\(Self.home)" + (contact.map { "; \($0)" } ?? "") + ")"
  }
}
