import Markup

extension FeedWriter {
  /// JSON Feed 1.1 (jsonfeed.org).
  var jsonFeed: JSONValue {
    [
      "version": "https://jsonfeed.org/version/1.1",
      "title": .string(feed.title),
      "description": .string(feed.tagline),
      "home_page_url": .string(baseURL + "/"),
      "feed_url": .string(selfURL),
      "language": "en",
      "items": .array(entries.map(jsonItem)),
    ]
  }

  private func jsonItem(_ entry: PublishedEntry) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(entry.entry.path)),
      .init("url", .string(entry.url)),
      .init("title", .string(entry.story.title)),
      .init("summary", .string(entry.story.summary)),
      .init("content_text", .string(entry.story.summary)),
      .init("authors", .array(entry.story.authors.map { ["name": .string($0)] })),
      .init("tags", [.string(entry.story.section)]),
    ]
    if entry.entry.isDated {
      members.append(.init("date_published", .string(entry.date.wholeSecond)))
      members.append(.init("date_modified", .string(entry.updated.wholeSecond)))
    }
    return .object(members)
  }
}
