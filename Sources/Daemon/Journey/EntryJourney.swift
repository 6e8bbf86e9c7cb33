import ExtractionCore
import Feeds
import Fetching
import Logging
import Markup
import Metrics
import Storage
import Watching

/// The second half of an entry's way: page → article → statements → matches → the article's
/// transaction.
struct EntryJourney: Sendable {
  let store: Store
  let setup: CurrentSetup
  let time: any TimeSource
  let host: String
  let logger: Logger

  /// Reads a pending entry and stores what came of it, in one transaction.
  /// - Returns: whether it was stored; if not, the row is still pending.
  func read(_ pending: PendingEntry) async -> Bool {
    let setup = await setup.value
    // What was broken off stays pending.
    guard let reading = await reader(for: setup).read(pending.entry), !Task.isCancelled else {
      return false
    }
    do {
      let commit = commit(
        of: reading, for: pending, origin: try await origin(of: pending, setup), setup: setup,
        now: time.now())
      let stored = try await store.commit(commit)
      report(pending, reading, alerts: stored)
      return true
    } catch {
      logger.error("\(error)", metadata: ["url": "\(pending.entry.url ?? pending.identity)"])
      return false
    }
  }

  private func reader(for setup: Setup) -> ArticleReader {
    let limits = setup.configuration.limits
    return ArticleReader(
      fetcher: setup.fetcher,
      limits: Request.Limits(
        bodyBytes: limits.pageBytes, connectSeconds: limits.connect, totalSeconds: limits.total))
  }

  /// The feed's title, and the tags of every feed that shows the article.
  private func origin(
    of pending: PendingEntry, _ setup: Setup
  ) async throws(StorageError) -> (title: String?, tags: [String]) {
    let title = try await store.feed(pending.feedURL)?.title
    let urls = [pending.feedURL] + (try await store.feeds(carrying: pending.identity))
    var met: Set<String> = []
    let tags = urls.flatMap { setup.feeds[$0]?.tags ?? [] }.filter { met.insert($0).inserted }
    return (setup.feeds[pending.feedURL]?.name ?? title, tags)
  }

  private func commit(
    of reading: Reading, for pending: PendingEntry, origin: (title: String?, tags: [String]),
    setup: Setup, now: Instant
  ) -> ArticleCommit {
    let document = Document(
      article: reading.article, summary: pending.entry.plainSummary,
      url: pending.entry.url ?? pending.identity, feedTitle: origin.title,
      feedURL: pending.feedURL, tags: origin.tags)
    let alerts = AlertMaker(topics: setup.topics, host: host).alerts(
      for: pending, document: document, reading: reading, now: now)
    return ArticleCommit(
      entry: pending, document: document, textSource: reading.source, fetchError: reading.failure,
      alerts: alerts, outcome: outcome(of: reading, for: pending, now: now), now: now)
  }

  private func outcome(
    of reading: Reading, for pending: PendingEntry, now: Instant
  ) -> ArticleCommit.Outcome {
    guard let failure = reading.failure else { return .done }
    let attempts = pending.attempts + 1
    guard let next = Attempts.next(after: attempts, now: now)
    else { return .failed(failure) }
    return .retry(at: next, error: failure)
  }

  private func report(_ pending: PendingEntry, _ reading: Reading, alerts: [Alert]) {
    Counter(label: "earshot_articles_total", dimensions: [("from", reading.source.rawValue)])
      .increment()
    if let failure = reading.failure {
      logger.info("\(failure)", metadata: ["attempt": "\(pending.attempts + 1)"])
    }
    for alert in alerts {
      Counter(label: "earshot_alerts_total").increment()
      logger.notice("alert", metadata: metadata(of: alert))
    }
  }

  private func metadata(of alert: Alert) -> Logger.Metadata {
    [
      "topic": "\(alert.topicID)", "id": "\(alert.id)", "url": "\(alert.document.url)",
      "title": "\(alert.document.article.title ?? "")",
    ]
  }
}
