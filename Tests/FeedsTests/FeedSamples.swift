import Foundation

/// The documents in Fixtures, one of each format; a feed has two entries. The fuzz targets start from
/// the same files.
enum FeedSamples {
  static let rss = text("rss2.0.xml")
  static let atom = text("atom1.0.xml")
  static let atom03 = text("atom0.3.xml")
  static let rdf = text("rss1.0.xml")
  static let json = text("jsonfeed1.1.json")
  static let cdf = text("cdf.xml")
  static let sitemap = text("sitemap.xml")
  static let opml = text("opml.xml")
  static let page = text("page.html")

  /// All of them.
  static let all = [rss, atom, atom03, rdf, json, cdf, sitemap, opml, page]

  private static func text(_ name: String) -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/" + name)
    // A fixture that is not there fails the tests that read it.
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
