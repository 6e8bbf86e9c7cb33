import Markup

/// Writes a feed with the entries that are out, in the feed's format.
struct FeedWriter {
  let feed: ScriptedFeed
  /// The newest first.
  let entries: [PublishedEntry]
  let baseURL: String

  var bytes: [UInt8] {
    switch feed.format {
    case .rss: encoded(rss)
    case .atom: encoded(atom)
    case .jsonFeed: jsonFeed.utf8
    }
  }

  var selfURL: String { baseURL + feed.path }
  var declaration: String { "<?xml version=\"1.0\" encoding=\"\(feed.encoding.rawValue)\"?>\n" }

  private func encoded(_ xml: String) -> [UInt8] {
    switch feed.encoding {
    case .utf8: Array(xml.utf8)
    case .windows1252: Windows1252.encode(xml)
    }
  }
}

extension ScriptedFeed {
  /// The Content-Type that the feed is served with, its charset included.
  var contentType: String {
    switch format {
    case .rss: "application/rss+xml; charset=\(encoding.rawValue)"
    case .atom: "application/atom+xml; charset=\(encoding.rawValue)"
    case .jsonFeed: "application/feed+json; charset=utf-8"
    }
  }
}
