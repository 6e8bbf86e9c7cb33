/// The vocabularies that feeds are written in.
enum Namespace: UInt8 {
  /// RSS of every version, Atom and CDF; also what has no namespace or one that nobody knows, where
  /// it is the default one.
  case core
  case atom
  case rdf
  case dublinCore
  case terms
  case content
  case syndication
  case media
  case itunes
  case xhtml
  case feedburner
  case sitemap
  case news
  case other

  /// The namespace of a URI.
  /// - Parameter isDefault: whether it is declared for names without a prefix.
  init(uri: String, isDefault: Bool) {
    let folded = uri.lowercased()
    if let known = Self.uris.first(where: { folded.hasPrefix($0.0) }) {
      self = known.1
    } else {
      self = isDefault ? .core : .other
    }
  }

  /// What a prefix means that the document uses without declaring it.
  init(undeclared prefix: String) {
    self = Self.prefixes[prefix] ?? .other
  }

  private static let uris: [(String, Namespace)] = [
    ("http://www.w3.org/2005/atom", .atom), ("https://www.w3.org/2005/atom", .atom),
    ("http://purl.org/atom/", .atom),
    ("http://purl.org/rss/1.0/modules/content", .content),
    ("http://purl.org/rss/1.0/modules/syndication", .syndication),
    ("http://purl.org/rss/1.0/modules/", .other), ("http://purl.org/rss/1.0/", .core),
    ("http://purl.org/rss/modules/", .other),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns", .rdf),
    ("http://purl.org/dc/terms", .terms), ("http://purl.org/dc/", .dublinCore),
    ("http://search.yahoo.com/mrss", .media), ("https://search.yahoo.com/mrss", .media),
    ("http://video.search.yahoo.com/mrss", .media), ("http://tools.search.yahoo.com/mrss", .media),
    ("http://www.itunes.com/dtds/", .itunes), ("https://www.itunes.com/dtds/", .itunes),
    ("http://example.com/dtds/podcast", .itunes),
    ("http://www.google.com/schemas/play-podcasts", .itunes),
    ("http://www.w3.org/1999/xhtml", .xhtml),
    ("http://rssnamespace.org/feedburner", .feedburner),
    ("http://www.sitemaps.org/schemas/sitemap", .sitemap),
    ("http://www.google.com/schemas/sitemap-news", .news),
    ("http://my.netscape.com/", .core), ("http://channel.netscape.com/", .core),
    ("http://backend.userland.com/", .core), ("http://blogs.law.harvard.edu/tech/rss", .core),
    ("http://purl.org/net/rss", .core), ("http://cyber.law.harvard.edu/rss", .core),
  ]

  private static let prefixes: [String: Namespace] = [
    "atom": .atom, "atom10": .atom, "rss": .core, "rdf": .rdf, "dc": .dublinCore,
    "dcterms": .terms, "content": .content, "sy": .syndication, "media": .media,
    "itunes": .itunes, "googleplay": .itunes, "xhtml": .xhtml, "feedburner": .feedburner,
    "news": .news,
  ]
}
