import Markup

extension FeedFormat {
  /// RSS 1.0 until its channel shows another.
  static let rdfFallback = FeedFormat(rawValue: "rss1.0")

  /// The format that a root element shows.
  init(
    _ root: Element, _ attributes: ElementAttributes, _ namespace: Namespace,
    _ scanner: XMLScanner, _ scope: NamespaceScope
  ) {
    switch root {
    case .rss: self.init(rawValue: "rss" + Self.rssVersion(attributes.version))
    case .rdf: self.init(rawValue: "rss" + Self.rdfVersion(scanner))
    case .atomFeed: self.init(rawValue: "atom" + Self.atomVersion(attributes.version, scanner))
    case .urlset: self.init(rawValue: "sitemap")
    default: self.init(rawValue: "cdf")
    }
  }

  private static func rssVersion(_ text: String?) -> String {
    guard let version = text.map(WhiteSpace.collapsed), !version.isEmpty else { return "2.0" }
    return version.utf8.count <= 8 && version.first?.isNumber == true ? version : "2.0"
  }

  /// The namespaces of an RDF root tell RSS 0.90 from 1.0.
  private static func rdfVersion(_ scanner: XMLScanner) -> String {
    scanner.attributes.contains { scanner.value($0).hasPrefix("http://my.netscape.com/rdf/simple") }
      ? "0.90" : "1.0"
  }

  private static func atomVersion(_ version: String?, _ scanner: XMLScanner) -> String {
    if let version, version.hasPrefix("0.") { return version }
    let isOld = scanner.attributes.contains { scanner.value($0).hasPrefix("http://purl.org/atom/") }
    return isOld ? "0.3" : "1.0"
  }
}
