import ArgumentParser
import Daemon
import Logging
import Markup
import Metrics
import Storage
import Web

/// The page on loopback, where the configuration asks for it.
enum WebFace {
  /// Makes the server and begins to count for `/metrics`; nil where it is not enabled.
  /// - Throws: ``CommandFailure`` for an address that others can reach.
  static func server(
    for configuration: Configuration, session: DaemonSession
  ) throws(CommandFailure) -> WebServer? {
    let settings = configuration.web
    guard settings.enabled else { return nil }
    let registry = PrometheusRegistry()
    let daemon = session.daemon
    do {
      let server = try WebServer(
        settings: WebSettings(
          host: settings.listen.host, port: settings.listen.port, copies: configuration.copies),
        source: session.store, metrics: registry, logger: session.logger,
        health: { report(await daemon.health()) })
      MetricsSystem.bootstrap(registry)
      return server
    } catch {
      throw CommandFailure(sentence: error.description, code: .badConfiguration)
    }
  }

  private static func report(_ health: Health) -> HealthReport {
    HealthReport(checks: [
      .init(
        "scheduler", isHealthy: health.isProgressing,
        detail: "last turn \(health.lastTurn.iso8601)"),
      .init(
        "database", isHealthy: health.storageFailure == nil, detail: health.storageFailure),
    ])
  }
}
