import Markup

/// What a daemon reads while it works.
extension Store {
  /// See ``StoreReader/feeds()``.
  public func feeds() async throws(StorageError) -> [FeedState] { try await reader.feeds() }

  /// See ``StoreReader/pending(limit:now:)``.
  public func pending(limit: Int, now: Instant) async throws(StorageError) -> [PendingEntry] {
    try await reader.pending(limit: limit, now: now)
  }

  /// See ``StoreReader/pending(limit:perHost:beside:now:)``.
  public func pending(
    limit: Int, perHost: Int, beside busy: Set<Int64>, now: Instant
  ) async throws(StorageError) -> [PendingEntry] {
    try await reader.pending(limit: limit, perHost: perHost, beside: busy, now: now)
  }

  /// See ``StoreReader/nextPendingTime(after:)``.
  public func nextPendingTime(after: Instant) async throws(StorageError) -> Instant? {
    try await reader.nextPendingTime(after: after)
  }

  /// See ``StoreReader/latestAlerts(limit:topic:before:)``.
  public func latestAlerts(
    limit: Int, topic: String? = nil, before sequence: Int? = nil
  ) async throws(StorageError) -> [StoredAlert] {
    try await reader.latestAlerts(limit: limit, topic: topic, before: sequence)
  }

  /// See ``StoreReader/alerts(after:limit:)``.
  public func alerts(after sequence: Int, limit: Int) async throws(StorageError) -> [StoredAlert] {
    try await reader.alerts(after: sequence, limit: limit)
  }

  /// See ``StoreReader/feeds(carrying:)``.
  public func feeds(carrying identity: String) async throws(StorageError) -> [String] {
    try await reader.feeds(carrying: identity)
  }

  /// See ``StoreReader/counts()``.
  public func counts() async throws(StorageError) -> StoreCounts { try await reader.counts() }
}
