import Feeds
import Glibc
import Markup

/// The feeds that were added on the command line: `added.opml` in the state folder.
public struct AddedFeeds: Sendable {
  /// The feeds, in the order in which they were added.
  public private(set) var feeds: [ConfiguredFeed]
  private let path: String

  /// Reads the list; none where there is no file yet.
  /// - Throws: ``FileError`` where the file cannot be read or is no OPML.
  public init(of configuration: Configuration) throws(FileError) {
    path = configuration.addedFeeds
    guard FileReader.exists(path) else {
      feeds = []
      return
    }
    let bytes = try FileReader.bytes(of: path, limit: TextFile.byteLimit)
    do {
      feeds = try OPML.parse(bytes).outlines.compactMap(ConfiguredFeed.init)
    } catch {
      throw FileError(path: path, reason: error.description)
    }
  }

  /// Adds a feed at the end; false where its address is there already.
  public mutating func add(_ feed: ConfiguredFeed) -> Bool {
    guard !feeds.contains(where: { $0.url == feed.url }) else { return false }
    feeds.append(feed)
    return true
  }

  /// Removes the feed of an address; false where there is none.
  public mutating func remove(_ url: WebURL) -> Bool {
    let count = feeds.count
    feeds.removeAll { $0.url == url }
    return feeds.count < count
  }

  /// Writes the list, whole or not at all.
  /// - Throws: ``FileError`` where the folder or the file cannot be written.
  public func save() throws(FileError) {
    let list = OPML(title: "Feeds added on the command line", outlines: feeds.map(\.outline))
    try FileWriter.makeFolder(of: path)
    try FileWriter.replace(path, with: Array(list.text.utf8))
  }
}
