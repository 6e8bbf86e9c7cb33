import Feeds
import Markup

/// Reads the feeds of OPML files for a configuration.
struct FeedListReader {
  let log: ProblemLog

  /// The feeds of an OPML file; empty (reported) where it is none. An address that cannot be polled
  /// is a warning: lists come from elsewhere.
  func feeds(of bytes: [UInt8], in file: String) -> [ConfiguredFeed] {
    let list: OPML
    do {
      list = try OPML.parse(bytes)
    } catch {
      log.report(ConfigurationProblem(file: file, message: error.description))
      return []
    }
    for refusal in list.refusals {
      log.warn(refusal.description, at: Place(file: file, line: refusal.line, column: 1))
    }
    return list.outlines.compactMap(ConfiguredFeed.init)
  }
}

extension ConfiguredFeed {
  /// The feed of a list; nil where its address cannot be read.
  public init?(_ outline: OPML.Outline) {
    guard let url = WebURL(outline.url) else { return nil }
    self.init(url: url, name: outline.title, tags: outline.tags)
  }

  /// The feed in a list.
  public var outline: OPML.Outline {
    OPML.Outline(url: url.description, title: name, tags: tags)
  }
}
