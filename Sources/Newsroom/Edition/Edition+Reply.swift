import Markup

extension Edition {
  /// Answers a request: by the script where it has a word on the path, else regularly.
  mutating func reply(to request: LoggedRequest) -> Reply {
    switch takeAnswer(for: request.path) {
    case .regular: return regularReply(to: request)
    case .late(let delay):
      var reply = regularReply(to: request)
      reply.delay = delay
      return reply
    case .scripted(let reply): return reply
    }
  }

  private func regularReply(to request: LoggedRequest) -> Reply {
    guard ["GET", "HEAD"].contains(request.method) else {
      return Reply(status: 405, headers: [Header("Allow", "GET, HEAD")])
    }
    guard let resource = resource(at: request.path) else {
      return Reply(
        status: 404, contentType: "text/html; charset=utf-8",
        body: .bytes(Array("<html><body><h1>Not found</h1></body></html>".utf8)))
    }
    return resource.reply(to: request)
  }

  private func resource(at path: String) -> Resource? {
    if let feed = script.feeds.first(where: { $0.path == path }) { return resource(of: feed) }
    if let (feed, entry) = entry(at: path) { return resource(of: entry, in: feed) }
    return path == "/" ? frontPage : nil
  }

  private func resource(of feed: ScriptedFeed) -> Resource {
    let entries = published(of: feed)
    return Resource(
      bytes: FeedWriter(feed: feed, entries: entries, baseURL: baseURL).bytes,
      contentType: feed.contentType, modified: entries.map(\.modified).max())
  }

  private func resource(of entry: PublishedEntry, in feed: ScriptedFeed) -> Resource {
    let others = published(of: feed).filter { $0.entry.path != entry.entry.path }
    let page = PageWriter(feed: feed, entry: entry, related: others, baseURL: baseURL)
    return Resource(
      bytes: Array(page.html.utf8), contentType: "text/html; charset=utf-8",
      modified: entry.modified)
  }

  private var frontPage: Resource {
    let html = FrontPageWriter(feeds: script.feeds.map { ($0, published(of: $0)) }).html
    return Resource(
      bytes: Array(html.utf8), contentType: "text/html; charset=utf-8",
      modified: published.values.max())
  }
}
