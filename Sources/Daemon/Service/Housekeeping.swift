import Logging
import Storage

/// Keeps the store from growing for ever, an hour at a time.
struct Housekeeping: Sendable {
  let store: Store
  let setup: CurrentSetup
  let time: any TimeSource
  let logger: Logger

  /// Runs until the task is cancelled.
  func run() async {
    while !Task.isCancelled {
      await tidy()
      try? await time.sleep(seconds: 3600)
    }
  }

  private func tidy() async {
    let retention = await setup.value.configuration.retention
    do {
      try await store.enforceRetention(
        articlesOlderThan: retention.articles, alertsOlderThan: retention.alerts, now: time.now())
    } catch {
      logger.error("\(error)")
    }
  }
}
