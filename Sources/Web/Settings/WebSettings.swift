import Watching

/// Where and how the web face is served.
public struct WebSettings: Sendable, Hashable {
  /// The address to listen on: one of 127.0.0.0/8, `::1` or `localhost`.
  public var host: String
  /// The port; 0 lets the system choose.
  public var port: Int
  /// How many pages may follow live at the same time.
  public var liveClients: Int
  /// How often a live page's stream looks for alerts.
  public var liveInterval: Duration
  /// What becomes of copies on the page and in the feed where an address does not say.
  public var copies: CopyMode

  /// Makes settings.
  public init(
    host: String = "127.0.0.1", port: Int = 8427, liveClients: Int = 32,
    liveInterval: Duration = .milliseconds(500), copies: CopyMode = .fold
  ) {
    self.host = host
    self.port = port
    self.liveClients = liveClients
    self.liveInterval = liveInterval
    self.copies = copies
  }
}
