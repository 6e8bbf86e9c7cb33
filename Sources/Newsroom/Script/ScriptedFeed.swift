/// A feed of the newsroom and the outlet behind it.
public struct ScriptedFeed: Sendable, Hashable {
  /// The format that a feed is served in.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// RSS 2.0.
    case rss
    /// Atom 1.0 (RFC 4287).
    case atom
    /// JSON Feed 1.1.
    case jsonFeed
  }

  /// The encoding that a feed in XML is served in; a JSON Feed is always UTF-8.
  public enum Encoding: String, Sendable, Hashable {
    /// UTF-8.
    case utf8 = "utf-8"
    /// Windows-1252; what it cannot write becomes a character reference.
    case windows1252 = "windows-1252"
  }

  /// The feed's path: "/courier/feed.xml".
  public var path: String
  /// The outlet's name, which is the feed's title.
  public var title: String
  /// One line under the title.
  public var tagline: String
  /// The format that it is served in.
  public var format: Format
  /// The encoding that it is served in.
  public var encoding: Encoding
  /// How the outlet's pages look.
  public var layout: PageLayout
  /// Its entries, published or not.
  public var entries: [ScriptedEntry]

  /// Makes a feed.
  public init(
    path: String, title: String, tagline: String = "", format: Format = .rss,
    encoding: Encoding = .utf8, layout: PageLayout = .broadsheet, entries: [ScriptedEntry] = []
  ) {
    self.path = path
    self.title = title
    self.tagline = tagline
    self.format = format
    self.encoding = encoding
    self.layout = layout
    self.entries = entries
  }
}

/// How an outlet builds its pages: three common ways.
public enum PageLayout: String, Sendable, Hashable, CaseIterable {
  /// `main`, `article` and `figure`, with JSON-LD in the head.
  case broadsheet
  /// `section`s of `div`s, with Open Graph in the head and a teaser grid around the text.
  case tiles
  /// Bare `div`s with the residue of widgets in the text: "close" twice, the headline three times.
  case wire
}
