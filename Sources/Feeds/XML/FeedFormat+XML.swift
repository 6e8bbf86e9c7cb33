import Markup

extension FeedFormat {
  /// The format that a root element shows.
  init(
    _ root: Element, _ attributes: ElementAttributes, _ namespace: Namespace,
    _ scanner: XMLScanner, _ scope: NamespaceScope
  ) {
    switch root {
    case .rss: self.init(rawValue: "rss" + Self.rssVersion(attributes[.version]))
    case .rdf: self.init(rawValue: "rss" + Self.rdfVersion(scanner))
    case .atomFeed: self.init(rawValue: "atom" + Self.atomVersion(attributes[.version], scanner))
    case .urlset: self.init(rawValue: "sitemap")
    default: self.init(rawValue: "cdf")
    }
  }

  private static func rssVersion(_ text: String?) -> String {
    guard let version = text.map(WhiteSpace.collapsed), !version.isEmpty else { return "2.0" }
    guard version.utf8.count <= 8, version.first?.isNumber == true else { return "2.0" }
    // 2.0.1 and 2.1 were drafts of one format.
    return version.hasPrefix("2") ? "2.0" : version
  }

  /// The namespaces of an RDF root tell RSS 0.90 from 1.0.
  private static func rdfVersion(_ scanner: XMLScanner) -> String {
    scanner.attributes.contains { scanner.value($0).contains("netscape.com/rdf/simple/0.9") }
      ? "0.90" : "1.0"
  }

  private static func atomVersion(_ version: String?, _ scanner: XMLScanner) -> String {
    if let version, version.hasPrefix("0.") { return version }
    let isOld = scanner.attributes.contains { scanner.value($0).hasPrefix("http://purl.org/atom/") }
    return isOld ? "0.3" : "1.0"
  }
}
