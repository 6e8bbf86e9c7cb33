import Markup
import Storage

/// What the web face reads. A store meets it, and so does a reader beside one.
public protocol AlertSource: Sendable {
  /// Alerts, the latest first, before a sequence if one is given.
  func latestAlerts(
    limit: Int, topic: String?, before sequence: Int?
  ) async throws(StorageError) -> [StoredAlert]

  /// Alerts after a sequence, in its order.
  func alerts(after sequence: Int, limit: Int) async throws(StorageError) -> [StoredAlert]

  /// How much is stored.
  func counts() async throws(StorageError) -> StoreCounts

  /// All feeds, those no longer configured included.
  func feeds() async throws(StorageError) -> [FeedState]
}

extension Store: AlertSource {}
extension StoreReader: AlertSource {}
