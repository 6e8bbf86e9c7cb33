import Feeds
import Fetching
import Logging
import Markup
import Metrics
import Storage
import Watching

/// The first half of an entry's way: due feed → fetched → parsed → the poll's transaction.
struct FeedJourney: Sendable {
  let store: Store
  let setup: CurrentSetup
  let gate: SharedHostGate
  let time: any TimeSource
  let logger: Logger
  /// Whether entries are to be read and matched, or only remembered.
  var isReading = true
  /// Called after each poll that was stored.
  let onPoll: @Sendable (StoredPoll) async -> Void

  /// Polls a feed and says when it is due again; nil where it is gone for good.
  func poll(_ url: String) async -> Instant? {
    do {
      guard let state = try await store.feed(url) else { return nil }
      return try await poll(state)
    } catch {
      logger.error("\(error)", metadata: ["feed": "\(url)"])
      // What cannot be stored need not be fetched every minute.
      return time.now().advanced(bySeconds: 300)
    }
  }

  private func poll(_ state: FeedState) async throws(StorageError) -> Instant? {
    let setup = await setup.value
    if let opening = await gate.opening(for: state, now: time.now()) { return opening }
    let rules = PollRules(setup.configuration.polling)
    if let opening = rules.opening(for: state, now: time.now()) { return opening }
    let reader = FeedReader(setup: setup, rules: rules)
    guard let outcome = await reader.read(state, now: time.now()) else { return nil }
    // Cancelled means stopping or reloading: nothing was learnt, so nothing is stored.
    if case .failed(.cancelled) = outcome { return time.now().advanced(bySeconds: 1) }
    return try await keep(outcome, state, rules: rules, setup: setup)
  }

  private func keep(
    _ outcome: PollOutcome, _ state: FeedState, rules: PollRules, setup: Setup
  ) async throws(StorageError) -> Instant? {
    let now = time.now()
    let entries = newEntries(of: outcome, state, setup: setup, now: now)
    let unseen = try await store.unseen(Set(entries.map(\.identity)), in: state.url)
    var before = state
    before.intervalSeconds = setup.feeds[state.url]?.interval
    let next = rules.next(
      before, after: outcome, newEntries: unseen.count,
      bodyHash: bodyHash(of: outcome), now: now)
    let pending = try await store.commit(PollCommit(state: next, entries: entries, now: now))
    await gate.take(next)
    report(outcome, next, new: pending.count)
    await onPoll(StoredPoll(state: next, entries: entries, unseen: unseen, pending: pending))
    return next.isGone ? nil : next.nextPoll
  }

  private func bodyHash(of outcome: PollOutcome) -> String? {
    guard case .document(_, let response) = outcome else { return nil }
    return BodyHash.of(response.body)
  }

  /// The document's entries as the store takes them.
  private func newEntries(
    of outcome: PollOutcome, _ state: FeedState, setup: Setup, now: Instant
  ) -> [NewEntry] {
    guard case .document(let feed, _) = outcome else { return [] }
    let maximumAge = setup.configuration.firstPollMaxAge
    return feed.entries.map { entry in
      NewEntry(
        entry: entry,
        identity: ArticleIdentity.of(
          entryURL: entry.url, feedURL: state.url, entryID: entry.id),
        isPending: isReading
          && FirstSight.isNews(
            entry, wasPolled: state.wasPolled, maximumAge: maximumAge, now: now),
        fingerprint: EntryFingerprint.of(entry))
    }
  }

  private func report(_ outcome: PollOutcome, _ state: FeedState, new: Int) {
    Counter(label: "earshot_polls_total", dimensions: [("outcome", outcome.label)]).increment()
    Counter(label: "earshot_entries_total").increment(by: Int64(new))
    if let error = state.lastError {
      logger.info("\(error)", metadata: ["feed": "\(state.url)"])
    }
  }
}
