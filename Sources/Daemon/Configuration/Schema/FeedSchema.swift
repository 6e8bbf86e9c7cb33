import Markup

/// The entries of `feeds`: a table with a `url`, or the URL alone.
struct FeedSchema {
  let log: ProblemLog

  /// A feed and where its address stands.
  struct Reading {
    var feed: ConfiguredFeed
    var place: Place
  }

  func feed(_ node: YAMLNode) -> Reading? {
    if let scalar = node.scalar {
      guard let url = ScalarForm<WebURL>.webURL.read(scalar.text) else {
        log.report(
          "a feed is an http or https URL, not \(node.kind)", at: node.place,
          suggestion: ScalarForm<WebURL>.webURL.suggest(scalar.text))
        return nil
      }
      return Reading(feed: ConfiguredFeed(url: url), place: node.place)
    }
    let keys = ["url", "name", "tags", "interval"]
    guard let section = Section(node, "a feed", keys: keys, log: log) else { return nil }
    let name = section.value("name", .text)
    let tags = section.list("tags", .text)
    let interval = section.value("interval", .duration(atLeast: 1, "1s"))
    guard let url = section.required("url", .webURL) else { return nil }
    return Reading(
      feed: ConfiguredFeed(url: url, name: name, tags: tags, interval: interval),
      place: section.node("url")?.place ?? node.place)
  }
}
