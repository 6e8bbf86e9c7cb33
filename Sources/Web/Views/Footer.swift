import Storage

/// A feed that does not answer as it should.
struct FailingFeed {
  let failingFeed: String
  let failingReason: String
}

/// What stands under the alerts: how much there is, and what does not work.
struct Footer {
  let countsText: String
  let watchingText: String
  let failingText: String
  let failing: [FailingFeed]

  private static let mostFailing = 50

  init(counts: StoreCounts, feeds: [FeedState]) {
    let failing = feeds.filter { $0.failures > 0 || $0.isGone }
    countsText = [
      Self.count(counts.alerts, "alert"), Self.count(counts.articles, "article"),
      Self.count(counts.feeds, "feed"), "\(counts.pending) waiting",
    ].joined(separator: " · ")
    watchingText =
      counts.feeds == 0
      ? "No feed is configured."
      : "Earshot listens to \(Self.count(counts.feeds, "feed")). "
        + "An alert appears here by itself."
    failingText =
      "\(failing.count) of \(Self.count(feeds.count, "feed")) "
      + (failing.count == 1 ? "does not answer" : "do not answer")
    self.failing = failing.prefix(Self.mostFailing).map {
      FailingFeed(
        failingFeed: $0.title ?? $0.url,
        failingReason: $0.isGone ? "is gone for good" : $0.lastError ?? "failed")
    }
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)" + (number == 1 ? "" : "s")
  }
}
