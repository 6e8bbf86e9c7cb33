import Daemon
import Feeds
import Fetching
import Markup
import Storage

/// A feed, a time, and answers to play with.
enum PollSamples {
  static let url = "http://example.org/feed"
  static let now = Instant(year: 2026, month: 3, day: 2, hour: 6)

  static var state: FeedState { FeedState(url: url, nextPoll: now) }

  static func hours(_ hours: Double) -> Instant { now.advanced(bySeconds: hours * 3600) }

  static func response(
    _ status: Int, _ fields: [(String, String)] = [], at text: String = url,
    redirects: [Int] = []
  ) throws -> Response {
    guard let url = WebURL(text) else { throw SampleFailure() }
    return Response(
      status: status, url: url,
      redirects: redirects.map { Response.Redirect(status: $0, target: url) },
      headers: fields.map { Response.Header(name: $0.0, value: $0.1) })
  }

  /// A document whose entries are that many hours old.
  static func feed(ages: [Double] = [1, 2], now: Instant = now) -> Feed {
    var feed = Feed(format: FeedFormat(rawValue: "rss2.0"))
    feed.title = "Example"
    feed.entries = ages.map { age in
      var entry = Entry(id: "\(age)")
      entry.published = now.advanced(bySeconds: -age * 3600)
      return entry
    }
    return feed
  }

  static func document(
    _ feed: Feed = feed(), _ fields: [(String, String)] = []
  ) throws -> PollOutcome {
    .document(feed, try response(200, fields))
  }

  static func notModified(_ fields: [(String, String)] = []) throws -> PollOutcome {
    .unchanged(try response(304, fields))
  }

  static func refused(_ status: Int, _ fields: [(String, String)] = []) throws -> PollOutcome {
    .refused(try response(status, fields))
  }
}

/// A sample that could not be made.
struct SampleFailure: Error {}
