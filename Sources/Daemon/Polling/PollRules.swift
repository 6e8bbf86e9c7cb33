import Feeds
import Fetching
import Markup
import Storage

/// The rules of polling: from a feed's state and what asking for it gave to its next state. Pure;
/// jitter comes from the feed's address and the time, so the same poll always gives the same answer.
public struct PollRules: Sendable {
  /// After so long without a full document the next request is made without validators: a server
  /// that answers 304 to everything is found out.
  static let trustSeconds: Double = 7 * 86_400

  /// How long after its host opened the feed that had it closed is asked again, in seconds.
  static let lastInLine: Double = 90

  let polling: Configuration.Polling
  let cadence: Cadence
  let backoff: Backoff

  /// Makes the rules for an interval's bounds.
  public init(_ polling: Configuration.Polling) {
    self.polling = polling
    cadence = Cadence(polling)
    backoff = Backoff(polling)
  }

  /// The validators to ask with: those that are stored, unless they are not to be trusted now.
  public func validators(for state: FeedState, now: Instant) -> Validators {
    let last = state.lastDocument ?? now
    guard state.isTruthful, now.seconds(since: last) < Self.trustSeconds else {
      return Validators()
    }
    return Validators(etag: state.etag, lastModified: state.lastModified)
  }

  /// When a feed that is due may be asked, if not now: a poll that comes late must not fall into the
  /// hours that its publisher wants skipped.
  public func opening(for state: FeedState, now: Instant) -> Instant? {
    guard state.wasPolled, state.intervalSeconds == nil else { return nil }
    let next = WishedTimes(state.wishes).next(from: now)
    return next > now ? next : nil
  }

  /// The state after a poll.
  ///
  /// - Parameters:
  ///   - newEntries: how many entries of the document were not seen before.
  ///   - bodyHash: the hash of the document's body, to be kept.
  public func next(
    _ state: FeedState, after outcome: PollOutcome, newEntries: Int = 0, bodyHash: String? = nil,
    now: Instant
  ) -> FeedState {
    var next = state
    next.pausedUntil = nil
    switch outcome {
    case .document(let feed, let response):
      read(feed, newEntries: newEntries, bodyHash: bodyHash, into: &next, now: now)
      succeed(response, into: &next, now: now)
    case .unchanged(let response):
      cadence.observe([], count: 0, in: &next, now: now)
      succeed(response, into: &next, now: now)
    case .unreadable, .refused, .failed:
      fail(outcome, into: &next, now: now)
    }
    next.lastPolled = now
    return next
  }

  // MARK: Success

  private func read(
    _ feed: Feed, newEntries: Int, bodyHash: String?, into state: inout FeedState, now: Instant
  ) {
    if isUntruthful(feed, newEntries: newEntries, state, now: now) { state.isTruthful = false }
    cadence.observe(feed.entries, count: newEntries, in: &state, now: now)
    state.title = feed.title ?? state.title
    state.bodyHash = bodyHash ?? state.bodyHash
    state.ttlSeconds = feed.ttl.map { Double($0) * 60 }
    state.wishes = feed.wishes
    state.entriesSeen += newEntries
    if newEntries > 0 { state.lastNew = state.wasPolled ? now : newest(of: feed, now: now) }
    state.wasPolled = true
  }

  /// What a first document brings is not new now, but was when it says.
  private func newest(of feed: Feed, now: Instant) -> Instant {
    feed.entries.compactMap { $0.published ?? $0.updated }.filter { $0 <= now }.max() ?? now
  }

  private func succeed(_ response: Response, into state: inout FeedState, now: Instant) {
    keepValidators(of: response, in: &state)
    if !response.isNotModified { state.lastDocument = now }
    if response.isPermanentRedirect { state.fetchURL = response.url.description }
    state.lastSuccess = now
    state.failures = 0
    state.lastError = nil
    state.isGone = false
    state.nextPoll = cadence.nextPoll(
      state, freshSeconds: response.freshSeconds(now: now), now: now)
  }

  /// A full answer's validators replace the stored ones even where it has none: a stale one would
  /// hide what is new. A 304 repeats only what it wants changed (RFC 9110, section 15.4.5).
  private func keepValidators(of response: Response, in state: inout FeedState) {
    let validators = response.validators
    state.etag = validators.etag ?? (response.isNotModified ? state.etag : nil)
    state.lastModified =
      validators.lastModified ?? (response.isNotModified ? state.lastModified : nil)
  }

  /// Whether the server kept an entry back behind a 304: this document was asked for without
  /// validators because of age, and holds an entry that was out before the last poll.
  private func isUntruthful(
    _ feed: Feed, newEntries: Int, _ state: FeedState, now: Instant
  ) -> Bool {
    guard newEntries > 0, let document = state.lastDocument, let polled = state.lastPolled,
      now.seconds(since: document) >= Self.trustSeconds, polled > document
    else { return false }
    return feed.entries.contains { entry in
      guard let published = entry.published else { return false }
      return published > document && published < polled
    }
  }

  // MARK: Failure

  private func fail(_ outcome: PollOutcome, into state: inout FeedState, now: Instant) {
    state.failures += 1
    state.lastError = outcome.failure
    if undoRedirect(outcome, in: &state) {
      state.nextPoll = now.advanced(bySeconds: polling.minimum)
      return
    }
    state.isGone = isGone(outcome)
    let wait = backoff.seconds(
      after: outcome, failures: state.failures, interval: cadence.interval(state, now: now),
      jitter: Jitter.of(state.url, now))
    state.nextPoll = now.advanced(bySeconds: wait)
    if let until = outcome.response.flatMap({ backoff.retryAfter($0, now: now) }) {
      state.nextPoll = max(state.nextPoll, until)
    }
    if outcome.response?.status == 429 {
      state.pausedUntil = state.nextPoll
      // The feed that was refused goes last: else it would close its host again before the others,
      // which come back within a minute, had their turn.
      state.nextPoll = state.nextPoll.advanced(bySeconds: Self.lastInLine)
    }
  }

  /// A feed that was moved and is not to be found any more may be back at its old address: a moved
  /// feed that is gone, or fails for the third time, is asked for where the user said it is.
  private func undoRedirect(_ outcome: PollOutcome, in state: inout FeedState) -> Bool {
    guard state.fetchURL != state.url, isGone(outcome) || state.failures == 3 else { return false }
    if let response = outcome.response, [429, 503].contains(response.status) { return false }
    state.fetchURL = state.url
    state.etag = nil
    state.lastModified = nil
    return true
  }

  /// 410, unless a redirect that holds only for now led to it.
  private func isGone(_ outcome: PollOutcome) -> Bool {
    guard case .refused(let response) = outcome, response.isGone else { return false }
    return response.redirects.isEmpty || response.isPermanentRedirect
  }
}
