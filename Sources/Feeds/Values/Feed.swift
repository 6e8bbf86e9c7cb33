import Markup

/// A feed as it was read: what every format says, in one shape.
///
/// URLs are absolute where a base was known, titles plain text, HTML sanitised.
public struct Feed: Sendable, Hashable {
  /// The format and version it was written in.
  public var format: FeedFormat
  /// The feed's own identity (Atom `id`), if it has one.
  public var id: String?
  /// The feed's title, plain text.
  public var title: String?
  /// The site that the feed belongs to.
  public var link: String?
  /// The address that the feed names for itself (`rel=self`, `feed_url`).
  public var selfLink: String?
  /// What the feed says it is about, plain text.
  public var description: String?
  /// A BCP 47 language tag as written.
  public var language: String?
  /// When the feed says it last changed.
  public var updated: Instant?
  /// The feed's authors.
  public var authors: [Person] = []
  /// The feed's categories.
  public var categories: [String] = []
  /// The address of the feed's logo or icon.
  public var image: String?
  /// How long the publisher asks readers to wait between polls, in minutes (RSS `ttl`).
  public var ttl: Int?
  /// When else the publisher wants to be asked, or not.
  public var wishes = PollingWishes()
  /// The address of the feed's WebSub hub.
  public var hub: String?
  /// Entries in document order.
  public var entries: [Entry] = []
  /// What could not be read, one sentence each; empty for a clean feed.
  public var problems: [String] = []

  /// Makes a feed of that format with nothing in it.
  public init(format: FeedFormat) {
    self.format = format
  }
}

/// The format and version of a feed; the raw value is the wire name: "rss2.0", "atom1.0".
public struct FeedFormat: RawRepresentable, Sendable, Hashable, Codable {
  /// The wire name.
  public let rawValue: String
  /// Makes a format from its wire name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// An entry of a feed: an RSS item, an Atom entry, an item of a JSON feed.
public struct Entry: Sendable, Hashable, Codable {
  /// The entry's identity in its feed: its guid, else derived (see ``EntryIdentity``).
  public var id: String
  /// The guid as written, if the feed has one.
  public var guid: String?
  /// The article's address, absolute, as the feed gives it.
  public var url: String?
  /// The article's own address where ``url`` leads there by a detour (`feedburner:origLink`).
  public var originalURL: String?
  /// Plain text.
  public var title: String?
  /// Sanitised HTML of the summary.
  public var summaryHTML: String?
  /// Sanitised HTML of the full content.
  public var contentHTML: String?
  /// When the entry says it was published.
  public var published: Instant?
  /// When the entry says it last changed.
  public var updated: Instant?
  /// The entry's authors.
  public var authors: [Person] = []
  /// The entry's categories.
  public var categories: [String] = []
  /// Attached media.
  public var enclosures: [Enclosure] = []
  /// A BCP 47 language tag as written.
  public var language: String?

  /// Makes an entry of which nothing but its identity is known.
  public init(id: String) {
    self.id = id
  }
}

/// An author of a feed or an entry.
public struct Person: Sendable, Hashable, Codable {
  /// The name as written, plain text.
  public var name: String?
  /// An address without "mailto:".
  public var email: String?
  /// A page of the person.
  public var url: String?

  /// Makes a person.
  public init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

/// A file attached to an entry.
public struct Enclosure: Sendable, Hashable, Codable {
  /// Where the file is, absolute.
  public var url: String
  /// Its media type as written.
  public var type: String?
  /// Its length in bytes as written.
  public var length: Int?

  /// Makes an enclosure.
  public init(url: String, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
