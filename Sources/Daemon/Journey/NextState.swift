import Feeds
import Fetching
import Markup
import Storage

extension FeedJourney {
  func nextState(
    after answer: FeedAnswer, state: FeedState, newEntries: Int, setup: Setup, now: Instant
  ) -> FeedState {
    var next = state
    next.lastPolled = now
    let polling = setup.configuration.polling
    var interval = setup.feeds[state.url]?.interval ?? polling.default
    switch answer {
    case .document(let feed, let response):
      next.title = feed.title
      next.etag = response.validators.etag
      next.lastModified = response.validators.lastModified
      next.bodyHash = BodyHash.of(response.body)
      next.wasPolled = true
      next.lastSuccess = now
      next.failures = 0
      next.lastError = nil
      next.entriesSeen += newEntries
    case .unchanged:
      next.lastSuccess = now
      next.failures = 0
      next.lastError = nil
    case .refused(let response):
      next.failures += 1
      next.isGone = response.isGone
      next.lastError = "cannot fetch \(response.url): the server answered \(response.status)"
    case .unreadable(_, let reason):
      next.failures += 1
      next.lastError = reason
    case .failed(let error):
      next.failures += 1
      next.lastError = "\(error)"
    }
    interval *= Double(1 << min(next.failures, 6))
    next.nextPoll = now.advanced(bySeconds: interval)
    return next
  }
}
