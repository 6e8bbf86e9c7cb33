import Daemon
import Feeds
import Fetching
import Markup

/// Looks for the feeds of a site and reads each candidate once.
struct FeedSearch {
  /// How many places are asked, so that a page of links does not make us a nuisance.
  private static let limit = 12

  let fetch: PageFetch
  let limits: Configuration.Limits

  /// What a search found.
  struct Findings {
    var feeds: [DiscoveredFeed] = []
    /// What a page calls a feed and is none, a sentence each.
    var complaints: [String] = []
  }

  /// The feeds that the page at an address leads to; the address itself, where that is a feed.
  /// - Throws: ``CommandFailure`` when the page cannot be fetched.
  func feeds(at url: WebURL) async throws(CommandFailure) -> Findings {
    let page = try await fetch.answer(url, bytes: limits.pageBytes)
    if let feed = try? Self.feed(in: page) {
      return Findings(feeds: [DiscoveredFeed(url: page.url.description, title: nil, feed: feed)])
    }
    let candidates = FeedDiscovery.candidates(
      html: page.body, contentType: page.header("content-type"), url: page.url)
    var findings = Findings()
    for candidate in candidates.prefix(Self.limit) {
      if candidate.evidence == .wellKnown, !findings.feeds.isEmpty { break }
      await ask(candidate, &findings)
    }
    return findings
  }

  private func ask(_ candidate: FeedDiscovery.Candidate, _ findings: inout Findings) async {
    guard let url = WebURL(candidate.url) else { return }
    do {
      let answer = try await fetch.answer(url, bytes: limits.feedBytes)
      let feed = try Self.feed(in: answer)
      findings.feeds.append(
        DiscoveredFeed(url: candidate.url, title: candidate.title, feed: feed))
    } catch {
      // That nothing lies where feeds often lie is no news.
      guard candidate.evidence != .wellKnown else { return }
      findings.complaints.append("earshot: passing over \(candidate.url): \(error)")
    }
  }

  private static func feed(in answer: Response) throws(FeedError) -> Feed {
    try FeedParser.parse(
      answer.body, contentType: answer.header("content-type"), url: answer.url)
  }
}

/// A feed that a search found.
struct DiscoveredFeed {
  let url: String
  let title: String
  let format: String
  let entries: Int
  let newest: Instant?

  /// - Parameter title: what the page calls it; what it calls itself, where the page does not.
  init(url: String, title: String?, feed: Feed) {
    self.url = url
    self.title = title ?? feed.title ?? "(no title)"
    format = feed.format.rawValue
    entries = feed.entries.count
    newest = feed.entries.compactMap { $0.published ?? $0.updated }.max()
  }

  /// Address, title and what is in it, tabs between.
  var line: String {
    let contents = "\(format), \(entries) entries" + (newest.map { ", newest \($0.iso8601)" } ?? "")
    return [url, title, contents].map { TerminalText.line($0) }.joined(separator: "\t")
  }

  var json: JSONValue {
    [
      "url": .string(url), "title": .string(title), "format": .string(format),
      "entries": .integer(entries), "newest": newest.map { .string($0.iso8601) } ?? .null,
    ]
  }
}
