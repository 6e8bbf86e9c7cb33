import Markup

/// Reads feeds: RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed, CDF, news sitemaps.
public enum FeedParser {
  /// How many entries of a feed are read unless said otherwise.
  public static let defaultLimit = 10_000

  /// Reads a feed. What is broken in it costs no more than itself: entries before and after the
  /// damage are there.
  /// - Parameters:
  ///   - bytes: the document as it was fetched.
  ///   - contentType: the value of the Content-Type field.
  ///   - url: where it was fetched from: the base of relative URLs.
  ///   - maximumEntries: reading stops after so many.
  /// - Throws: ``FeedError`` when it is no feed.
  public static func parse(
    _ bytes: [UInt8], contentType: String? = nil, url: WebURL? = nil,
    maximumEntries: Int = defaultLimit
  ) throws(FeedError) -> Feed {
    if let kind = DocumentKind.binary(bytes) { throw .binary(kind) }
    let decoded = TextDecoder.decodeXML(bytes, contentType: contentType)
    var feed =
      switch try DocumentKind(decoded.utf8) {
      case .json: try JSONFeedReader.read(decoded.utf8, url: url, limit: maximumEntries)
      case .xml: try readXML(decoded.utf8, url: url, limit: maximumEntries)
      }
    if let problem = decoded.problem { feed.problems.append(problem) }
    return feed
  }

  /// What a strict reader would object to first in an XML feed; nil for a well-formed one and for
  /// JSON. For people who mend feeds: reading does not need it.
  public static func diagnosis(_ bytes: [UInt8], contentType: String? = nil) -> XMLDiagnosis? {
    let decoded = TextDecoder.decodeXML(bytes, contentType: contentType)
    guard case .xml? = try? DocumentKind(decoded.utf8) else { return nil }
    return XMLDiagnosis.first(in: decoded.utf8)
  }

  private static func readXML(
    _ utf8: [UInt8], url: WebURL?, limit: Int
  ) throws(FeedError) -> Feed {
    var reader = XMLFeedReader(XMLScanner(utf8), url: url)
    var entries: [Entry] = []
    while let entry = reader.nextEntry() {
      guard entries.count < limit else {
        reader.problems.entryLimit = limit
        break
      }
      entries.append(entry)
    }
    return try reader.finishedFeed(entries)
  }
}
