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
  let time: any TimeSource
  let logger: Logger
  /// Called when there are new pending rows.
  let onNewEntries: @Sendable () async -> Void

  /// Polls a feed and says when it is due again; nil where it is gone for good.
  func poll(_ url: String) async -> Instant? {
    do {
      guard let state = try await store.feed(url) else { return nil }
      return try await poll(state)
    } catch {
      logger.error("\(error)", metadata: ["feed": "\(url)"])
      return time.now().advanced(bySeconds: 60)
    }
  }

  private func poll(_ state: FeedState) async throws(StorageError) -> Instant? {
    let setup = await setup.value
    guard let answer = await FeedReader(setup: setup).read(state) else { return nil }
    // Cancelled means stopping or reloading: nothing was learnt, so nothing is stored.
    if case .failed(.cancelled) = answer { return time.now().advanced(bySeconds: 1) }
    let now = time.now()
    let entries = newEntries(of: answer, state, setup: setup, now: now)
    let unseen = try await store.unseen(Set(entries.map(\.identity)), in: state.url)
    let next = nextState(
      after: answer, state: state, newEntries: unseen.count, setup: setup, now: now)
    let pending = try await store.commit(PollCommit(state: next, entries: entries, now: now))
    report(answer, next, new: pending.count)
    if !pending.isEmpty { await onNewEntries() }
    return next.isGone ? nil : next.nextPoll
  }

  /// The document's entries as the store takes them.
  private func newEntries(
    of answer: FeedAnswer, _ state: FeedState, setup: Setup, now: Instant
  ) -> [NewEntry] {
    guard case .document(let feed, _) = answer else { return [] }
    let maximumAge = setup.configuration.firstPollMaxAge
    return feed.entries.map { entry in
      NewEntry(
        entry: entry,
        identity: ArticleIdentity.of(
          entryURL: entry.url, feedURL: state.url, entryID: entry.id),
        isPending: FirstSight.isNews(
          entry, wasPolled: state.wasPolled, maximumAge: maximumAge, now: now),
        fingerprint: EntryFingerprint.of(entry))
    }
  }

  private func report(_ answer: FeedAnswer, _ state: FeedState, new: Int) {
    Counter(label: "earshot_polls_total", dimensions: [("outcome", answer.label)]).increment()
    Counter(label: "earshot_entries_total").increment(by: Int64(new))
    if let error = state.lastError {
      logger.info("\(error)", metadata: ["feed": "\(state.url)"])
    }
  }
}
