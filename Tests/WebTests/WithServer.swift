import Logging
import ServiceLifecycle
import Web

/// Serves a desk's store, runs a body with a client, and shuts the server down.
func withServer(
  _ desk: NewsDesk, settings: WebSettings = WebSettings(port: 0, liveInterval: .milliseconds(5)),
  metrics: PrometheusRegistry? = nil,
  health: @escaping HealthProbe = { HealthReport(checks: []) },
  _ body: (WebClient) async throws -> Void
) async throws {
  let server = try WebServer(
    settings: settings, source: desk.store, metrics: metrics, health: health)
  let group = ServiceGroup(
    configuration: .init(services: [server], logger: .init(label: "test")))
  try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask { try await group.run() }
    let client = try WebClient(try await server.baseURL)
    do {
      try await body(client)
    } catch {
      await group.triggerGracefulShutdown()
      throw error
    }
    await group.triggerGracefulShutdown()
    try await tasks.waitForAll()
  }
}
