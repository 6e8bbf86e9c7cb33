import Markup

/// Fills in what a page says about its article: title, byline, site, times, addresses, section.
enum MetadataReader {
  /// - Parameter kept: the blocks of the article's text, in order.
  static func fill(_ article: inout Article, from reading: PageReading, kept: [Int]) {
    let start = kept.first ?? 0
    let site = SiteNames(reading.metadata, url: reading.url)
    article.url = reading.url
    article.site = site.name
    article.title = TitleChooser(reading, site: site).title
    article.byline = BylineReader(reading, site: site, kept: kept).byline()
    let dates = DateFinder(reading, start: start)
    article.published = dates.published
    article.modified = dates.modified
    article.canonicalURL = PageAddresses.canonical(reading)
    article.leadImage = PageAddresses.leadImage(reading)
    article.section = section(reading.metadata)
    article.isPaywalled = isLocked(reading.metadata)
    article.isTeaser = article.isPaywalled && article.text.utf8.count < teaserLimit
  }

  /// A page that says it is not free and shows less text than this shows a teaser.
  private static let teaserLimit = 1500

  private static func section(_ metadata: PageMetadata) -> String? {
    if let named = metadata.contents("article:section", "og:article:section").first { return named }
    switch metadata.articleData.first?["articleSection"] {
    case .string(let section): return section.collapsed
    case .array(let sections): return sections.first?.string?.collapsed
    default: return nil
    }
  }

  /// Whether a page says that it is not free.
  private static func isLocked(_ metadata: PageMetadata) -> Bool {
    let tier = metadata.contents("article:content_tier").first?.lowercased()
    if tier == "locked" { return true }
    return metadata.articleData.contains { datum in
      let parts = datum["hasPart"]
      return ([datum.value] + (parts?.array ?? [parts].compactMap { $0 })).contains(where: isSold)
    }
  }

  /// Whether an object of JSON-LD says that it is not free.
  private static func isSold(_ value: JSONValue) -> Bool {
    switch value["isAccessibleForFree"] {
    case .bool(let isFree): !isFree
    case .string(let text): text.lowercased() == "false"
    default: false
    }
  }
}
