import Storage

/// Writes what a store holds as gauges, read when they are asked for.
struct StoreMetrics: Sendable {
  let source: any AlertSource

  func text() async throws(StorageError) -> String {
    let counts = try await source.counts()
    let feeds = try await source.feeds().filter(\.isActive)
    let failing = feeds.count { $0.failures > 0 || $0.isGone }
    let gauges = [
      ("earshot_feeds", feeds.count), ("earshot_feeds_failing", failing),
      ("earshot_entries_stored", counts.entries), ("earshot_entries_pending", counts.pending),
      ("earshot_articles_stored", counts.articles), ("earshot_alerts_stored", counts.alerts),
    ]
    return gauges.map { Exposition.single($0.0, "gauge", Double($0.1)) }.joined()
  }
}
