import Markup

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedReader {
  static func read(_ utf8: [UInt8], url: WebURL?, limit: Int) throws(FeedError) -> Feed {
    let json = try parse(utf8)
    let version = json["version"]?.string ?? ""
    guard let items = json["items"]?.array ?? (version.contains("jsonfeed") ? [] : nil) else {
      throw .badJSON("this is JSON without a feed's items")
    }
    let base = json["home_page_url"]?.string.flatMap { WebURL($0, relativeTo: url) } ?? url
    var feed = Feed(format: format(version))
    readHead(json, base: base, into: &feed)
    var problems = ReadingProblems()
    if items.count > limit { problems.entryLimit = limit }
    feed.entries = items.prefix(limit).compactMap {
      entry($0, feed: feed, base: base, &problems)
    }
    feed.problems = problems.sentences
    // The format has no date of its own: a feed is as new as what is in it.
    feed.updated = feed.entries.compactMap { $0.updated ?? $0.published }.max()
    return feed
  }

  private static func parse(_ utf8: [UInt8]) throws(FeedError) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: utf8)
    } catch {
      throw .badJSON("\(error)")
    }
  }

  private static func format(_ version: String) -> FeedFormat {
    let number = version.split(separator: "/").last.map(String.init) ?? ""
    return FeedFormat(rawValue: "jsonfeed" + (number == "1.1" ? "1.1" : "1.0").prefix(3))
  }

  private static func readHead(_ json: JSONValue, base: WebURL?, into feed: inout Feed) {
    feed.title = plain(json["title"])
    feed.link = json["home_page_url"]?.string.map { FeedURL.resolve($0, base: base) }
    feed.selfLink = json["feed_url"]?.string
    feed.id = json["feed_url"]?.string
    feed.description = plain(json["description"])
    feed.language = json["language"]?.string
    feed.authors = authors(json, base: base)
    feed.image = (json["icon"] ?? json["favicon"])?.string.map { FeedURL.resolve($0, base: base) }
    feed.hub = json["hubs"]?[0]?["url"]?.string
  }

  private static func date(_ json: JSONValue?, _ problems: inout ReadingProblems) -> Instant? {
    guard let text = json?.string, !text.isEmpty else { return nil }
    let instant = Instant(parsing: text)
    if instant == nil { problems.take(unreadableDate: text) }
    return instant
  }

  private static func entry(
    _ json: JSONValue, feed: Feed, base: WebURL?, _ problems: inout ReadingProblems
  ) -> Entry? {
    guard json.members != nil else { return nil }
    var entry = Entry(id: "")
    entry.guid = text(json["id"])
    entry.url = (json["url"] ?? json["external_url"])?.string.map {
      FeedURL.resolve($0, base: base)
    }
    entry.title = plain(json["title"])
    entry.summaryHTML = json["summary"]?.string.map(LooseHTML.escaped)
    entry.contentHTML =
      json["content_html"]?.string.map { HTMLSanitizer.sanitize($0, base: base) }
      ?? json["content_text"]?.string.map(LooseHTML.escaped)
    entry.published = date(json["date_published"], &problems)
    entry.updated = date(json["date_modified"], &problems)
    entry.authors = authors(json, base: base)
    // The feed's authors are those of items that name none (JSON Feed 1.1, "Items").
    if entry.authors.isEmpty { entry.authors = feed.authors }
    entry.categories = (json["tags"]?.array ?? []).compactMap(\.string)
    entry.enclosures = (json["attachments"]?.array ?? []).compactMap { enclosure($0, base: base) }
    entry.language = json["language"]?.string ?? feed.language
    entry.id = EntryIdentity.id(of: entry)
    return entry
  }

  /// A string, or a number as one (the specification asks readers to take both).
  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .double(let number): "\(number)"
    default: nil
    }
  }

  private static func plain(_ value: JSONValue?) -> String? {
    guard let text = value?.string else { return nil }
    let plain =
      LooseHTML.looksLike(text) ? HTMLSanitizer.plainText(text) : WhiteSpace.collapsed(text)
    return plain.isEmpty ? nil : plain
  }

  private static func authors(_ json: JSONValue, base: WebURL?) -> [Person] {
    let list = json["authors"]?.array ?? (json["author"].map { [$0] } ?? [])
    return list.compactMap { author in
      guard author["name"]?.string != nil || author["url"]?.string != nil else { return nil }
      return Person(
        name: author["name"]?.string,
        url: author["url"]?.string.map { FeedURL.resolve($0, base: base) })
    }
  }

  private static func enclosure(_ json: JSONValue, base: WebURL?) -> Enclosure? {
    guard let url = json["url"]?.string else { return nil }
    return Enclosure(
      url: FeedURL.resolve(url, base: base), type: json["mime_type"]?.string,
      length: json["size_in_bytes"]?.integer)
  }
}
