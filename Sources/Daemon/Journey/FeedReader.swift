import Feeds
import Fetching
import Markup
import Storage

/// What asking for a feed gave.
enum FeedAnswer: Sendable {
  /// A feed, and the answer that carried it.
  case document(Feed, Response)
  /// Nothing has changed: the server says so, or the body is the one we know.
  case unchanged(Response)
  /// A complete answer that is no feed, with the reason as a sentence.
  case unreadable(Response, String)
  /// A status that means no.
  case refused(Response)
  /// No complete answer.
  case failed(FetchError)

  /// The outcome in a word, for the metrics.
  var label: String {
    switch self {
    case .document: "document"
    case .unchanged: "unchanged"
    case .unreadable: "unreadable"
    case .refused: "refused"
    case .failed: "failed"
    }
  }
}

/// Asks for a feed, conditionally, and reads the answer.
struct FeedReader: Sendable {
  let setup: Setup

  /// Asks for the feed where its state says it is; nil where that is no address.
  func read(_ state: FeedState) async -> FeedAnswer? {
    guard let url = WebURL(state.fetchURL) ?? WebURL(state.url) else { return nil }
    do {
      return answer(to: try await setup.fetcher.fetch(request(for: url, state)), state)
    } catch {
      return .failed(error)
    }
  }

  private func request(for url: WebURL, _ state: FeedState) -> Request {
    let limits = setup.configuration.limits
    return Request(
      url: url, validators: Validators(etag: state.etag, lastModified: state.lastModified),
      limits: Request.Limits(
        bodyBytes: limits.feedBytes, connectSeconds: limits.connect, totalSeconds: limits.total),
      accept: "application/atom+xml, application/rss+xml, application/feed+json, "
        + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.8")
  }

  private func answer(to response: Response, _ state: FeedState) -> FeedAnswer {
    if response.isNotModified { return .unchanged(response) }
    guard response.isSuccess else { return .refused(response) }
    if state.wasPolled, BodyHash.of(response.body) == state.bodyHash { return .unchanged(response) }
    do {
      let feed = try FeedParser.parse(
        response.body, contentType: response.header("content-type"), url: response.url)
      return .document(feed, response)
    } catch {
      return .unreadable(response, "\(error)")
    }
  }
}
