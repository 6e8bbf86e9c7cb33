import Daemon
import Foundation
import Logging
import Markup
import Newsroom
import Storage
import Watching

/// A time that stands still until it is moved.
final class ManualTime: TimeSource {
  private let current: Locked<Instant>

  init(_ start: Instant = Instant(year: 2026, month: 11, day: 23, hour: 12)) {
    current = Locked(start)
  }

  func now() -> Instant { current.value }

  func advance(seconds: Double) { current.set { $0.advanced(bySeconds: seconds) } }

  func sleep(seconds: Double) async throws { try await Task.sleep(for: .milliseconds(5)) }
}

/// A value behind a lock.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var stored: Value

  init(_ value: Value) { stored = value }

  var value: Value { lock.withLock { stored } }

  func set(_ change: (Value) -> Value) { lock.withLock { stored = change(stored) } }
}

/// A daemon over a real store in a temporary folder, polling a newsroom on loopback.
struct TestDaemon {
  let folder: String
  let time: ManualTime

  init(time: ManualTime = ManualTime()) {
    folder = NSTemporaryDirectory() + "earshot-daemon-\(UUID().uuidString)"
    self.time = time
  }

  /// The configuration that polls these paths of a newsroom.
  func configuration(
    of newsroom: Newsroom, feeds: [String], topics: [Topic],
    change: (inout Configuration) -> Void = { _ in }
  ) async throws -> LoadedConfiguration {
    let address = try await newsroom.address
    var configuration = Configuration(stateDir: folder)
    configuration.feeds = feeds.compactMap {
      WebURL(address.url($0)).map { ConfiguredFeed(url: $0) }
    }
    configuration.topics = topics
    configuration.network.allow = ["127.0.0.0/8"]
    configuration.polling.minimum = 60
    configuration.polling.default = 60
    change(&configuration)
    return LoadedConfiguration(
      configuration: configuration, topics: TopicSet(topics: topics), path: nil)
  }

  /// Opens the store, polls what is due, reads what is pending, closes the store.
  @discardableResult
  func pass(_ loaded: LoadedConfiguration) async throws -> [StoredAlert] {
    try await withStore { store in
      try await daemon(loaded, store).runOnce()
      return try await store.alerts(after: 0, limit: 1000)
    }
  }

  /// Opens the store for a body and closes it.
  func withStore<Result: Sendable>(
    _ body: (Store) async throws -> Result
  ) async throws -> Result {
    let store = try await Store.open(
      folder: folder, alertLog: folder + "/alerts.jsonl", host: "test",
      options: StoreOptions(line: { $0.json.text }))
    do {
      let result = try await body(store)
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }

  func daemon(
    _ loaded: LoadedConfiguration, _ store: Store, load: EarshotDaemon.Loader? = nil
  ) -> EarshotDaemon {
    EarshotDaemon(
      loaded: loaded, store: store, host: "test", version: "0",
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, time: time,
      load: load ?? { loaded })
  }

  /// The lines of the alert log.
  var log: [String] {
    let text = (try? String(contentsOfFile: folder + "/alerts.jsonl", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

extension StoredAlert {
  /// The alert's JSON, read.
  var value: JSONValue? { try? JSONValue(parsing: json.utf8) }

  /// The alert's part that tells about its article.
  var article: JSONValue? { value?["data"]?["article"] }
}
