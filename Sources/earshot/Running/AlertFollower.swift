import Markup
import ServiceLifecycle
import Storage
import Watching

/// Shows alerts as they are stored.
struct AlertFollower: Sendable {
  let store: Store
  /// Shows one alert.
  let show: @Sendable (StoredAlert) throws -> Void

  /// Runs until the task is cancelled or the service shut down; then shows what is left.
  func run() async throws {
    var last = 0
    while !Task.isCancelled && !Task.isShuttingDownGracefully {
      last = try await showAlerts(after: last)
      try? await Task.sleep(for: .milliseconds(100))
    }
    _ = try await showAlerts(after: last)
  }

  private func showAlerts(after sequence: Int) async throws -> Int {
    let alerts = try await store.alerts(after: sequence, limit: 1000)
    for alert in alerts { try show(alert) }
    return alerts.last?.sequence ?? sequence
  }
}
