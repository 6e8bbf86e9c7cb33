import Markup

/// A feed as the user asked for it.
public struct ConfiguredFeed: Sendable, Hashable {
  /// Where it is fetched from.
  public var url: WebURL
  /// What the user calls it; nil for the feed's own title.
  public var name: String?
  /// The user's own words for sorting; expressions find them as `tag:`.
  public var tags: [String]
  /// A fixed interval between polls in seconds; nil for one that adapts to the feed.
  public var interval: Double?

  /// Makes a feed.
  public init(url: WebURL, name: String? = nil, tags: [String] = [], interval: Double? = nil) {
    self.url = url
    self.name = name
    self.tags = tags
    self.interval = interval
  }
}
