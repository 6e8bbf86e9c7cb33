import Feeds
import Fetching
import Markup
import Storage

/// Asks for a feed, conditionally, and reads the answer.
struct FeedReader: Sendable {
  let setup: Setup
  let rules: PollRules

  /// Asks for the feed where its state says it is; nil where that is no address.
  func read(_ state: FeedState, now: Instant) async -> PollOutcome? {
    guard let url = WebURL(state.fetchURL) ?? WebURL(state.url) else { return nil }
    do {
      return answer(to: try await setup.fetcher.fetch(request(for: url, state, now: now)), state)
    } catch {
      return .failed(error)
    }
  }

  private func request(for url: WebURL, _ state: FeedState, now: Instant) -> Request {
    let limits = setup.configuration.limits
    return Request(
      url: url, validators: rules.validators(for: state, now: now),
      limits: Request.Limits(
        bodyBytes: limits.feedBytes, connectSeconds: limits.connect, totalSeconds: limits.total),
      accept: "application/atom+xml, application/rss+xml, application/feed+json, "
        + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.8")
  }

  private func answer(to response: Response, _ state: FeedState) -> PollOutcome {
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
