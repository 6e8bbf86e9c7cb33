import Markup

/// Finds the feeds of a site.
public enum FeedDiscovery {
  /// An address at which a feed may be.
  public struct Candidate: Sendable, Hashable {
    /// Where to ask.
    public var url: String
    /// What the page calls it.
    public var title: String?
    /// How it was found.
    public var evidence: Evidence
  }

  /// How a candidate was found, the best first.
  public enum Evidence: Int, Sendable, Hashable, Comparable {
    /// The page names it as its alternate.
    case alternate
    /// The page names it, but it is one of comments.
    case comments
    /// A link on the page looks like one.
    case anchor
    /// Feeds often lie there.
    case wellKnown

    /// Whether the left one is better.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The candidates of a page, best first: what it names as its alternates, in its order; links that
  /// look like feeds; places where feeds often lie. Each address once, http and https only.
  /// - Parameters:
  ///   - bytes: the page as it was fetched.
  ///   - contentType: the value of the Content-Type field.
  ///   - url: the page's address.
  public static func candidates(
    html bytes: [UInt8], contentType: String? = nil, url: WebURL
  ) -> [Candidate] {
    let links = HTMLLinks.read(TextDecoder.decodeXML(bytes, contentType: contentType).utf8)
    let base =
      links.first { $0.element == "base" }.flatMap { WebURL($0.href, relativeTo: url) } ?? url
    var found = links.compactMap { candidate($0, base: base) }
    found += wellKnown.compactMap { path in
      WebURL(path, relativeTo: url).map { Candidate(url: $0.description, evidence: .wellKnown) }
    }
    var seen: Set<String> = []
    return found.enumerated().sorted {
      ($0.element.evidence, $0.offset) < ($1.element.evidence, $1.offset)
    }.map(\.element).filter { seen.insert($0.url).inserted }
  }

  private static func candidate(_ link: HTMLLink, base: WebURL) -> Candidate? {
    guard let url = WebURL(link.href, relativeTo: base), url.isHTTP else { return nil }
    guard let evidence = evidence(link, url) else { return nil }
    return Candidate(url: url.description, title: link.title, evidence: evidence)
  }

  private static func evidence(_ link: HTMLLink, _ url: WebURL) -> Evidence? {
    if link.element == "link" {
      let relations = link.relation.split(separator: " ")
      guard relations.contains("alternate") || relations.contains("feed"),
        types.contains(String(link.type.prefix { $0 != ";" })) || relations.contains("feed")
      else { return nil }
      return isAboutComments(link) ? .comments : .alternate
    }
    return link.element == "a" && looksLikeFeed(url) ? .anchor : nil
  }

  private static func isAboutComments(_ link: HTMLLink) -> Bool {
    let words = ["comment", "kommentar", "comentario", "commentaire", "commenti"]
    let text = ((link.title ?? "") + " " + link.href).lowercased()
    return words.contains { text.contains($0) }
  }

  /// Whether an address looks like a feed's: its last step or its host says so.
  private static func looksLikeFeed(_ url: WebURL) -> Bool {
    let path = url.path.lowercased()
    let last = path.split(separator: "/").last ?? ""
    if url.host.hasPrefix("feeds.") || url.host.hasPrefix("rss.") { return true }
    if [".rss", ".rdf", ".atom", "feed.xml", "feed.json", "rss.xml", "atom.xml", "index.xml"]
      .contains(where: { last.hasSuffix($0) })
    {
      return true
    }
    if ["feed", "feeds", "rss", "rss2", "atom", "rdf"].contains(last) { return true }
    let query = (url.query ?? "").lowercased()
    return ["feed=rss", "feed=atom", "format=rss", "format=feed", "type=rss", "type=100"]
      .contains { query.contains($0) }
  }

  /// Media types of feeds; XML without a name of its own is one that old sites give.
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
    "application/rdf+xml", "application/xml", "text/xml", "application/x.atom+xml",
    "application/x-atom+xml", "text/rss", "text/rdf", "text/rss+xml", "application/rss",
  ]

  private static let wellKnown = [
    "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds", "/feed.json",
  ]
}
