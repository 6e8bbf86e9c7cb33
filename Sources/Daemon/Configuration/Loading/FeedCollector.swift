import Markup

/// Brings the feeds of all files together, each address once.
struct FeedCollector {
  let log: ProblemLog
  private(set) var feeds: [ConfiguredFeed] = []
  private var places: [WebURL: Place?] = [:]

  init(log: ProblemLog) { self.log = log }

  /// Takes a feed of the configuration file; the same one twice there is a mistake.
  mutating func take(_ reading: FeedSchema.Reading) {
    if let first = places[reading.feed.url] {
      let line = first.map { " in line \($0.line)" } ?? ""
      log.report("this feed is already listed\(line)", at: reading.place)
      return
    }
    places[reading.feed.url] = reading.place
    feeds.append(reading.feed)
  }

  /// Takes the feeds of a list; what is there already stays as it is.
  mutating func take(_ list: [ConfiguredFeed]) {
    for feed in list where places[feed.url] == nil {
      places[feed.url] = .some(nil)
      feeds.append(feed)
    }
  }
}
