import Hummingbird
import Logging
import ServiceLifecycle

/// Serves the web face on loopback: the page, the JSON API, the outgoing feed, health and metrics.
///
/// It reads and never writes. It has no passwords, so it listens on loopback only and answers only
/// requests that name loopback as their host.
public struct WebServer: Service {
  private let settings: WebSettings
  private let responder: WebResponder
  private let logger: Logger
  private let address = WebAddress()

  /// Makes a server that does not listen yet.
  /// - Parameters:
  ///   - settings: where it listens.
  ///   - source: what it reads: a store, or a reader beside one.
  ///   - metrics: the program's metrics; nil gives those of the store and the process alone.
  ///   - clock: what paces the streams of live pages.
  ///   - logger: the journal.
  ///   - health: asks the daemon how it fares.
  /// - Throws: ``WebError/notLoopback(host:)`` for an address that others can reach.
  public init(
    settings: WebSettings = WebSettings(), source: any AlertSource,
    metrics: PrometheusRegistry? = nil, clock: any Clock<Duration> = ContinuousClock(),
    logger: Logger? = nil, health: @escaping HealthProbe
  ) throws(WebError) {
    guard Loopback.contains(settings.host) else { throw .notLoopback(host: settings.host) }
    let templates = try Templates()
    let events = AlertEvents(
      source: source, templates: templates, clock: clock, interval: settings.liveInterval)
    self.settings = settings
    self.logger = logger ?? Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }
    responder = WebResponder(
      source: source, templates: templates, events: events,
      seats: LiveSeats(limit: settings.liveClients), health: health, metrics: metrics,
      copies: settings.copies)
  }

  /// The address that it listens on, "http://127.0.0.1:8427"; waits until it does.
  /// - Throws: ``WebError`` when it could not.
  public var baseURL: String {
    get async throws { try await address.wait() }
  }

  /// Serves until the service group shuts down or the task is cancelled.
  /// - Throws: ``WebError/cannotListen(host:port:reason:)``.
  public func run() async throws {
    do {
      try await application.run()
    } catch {
      let failure = WebError.cannotListen(
        host: settings.host, port: settings.port, reason: "\(error)")
      await address.set(.failure(failure))
      throw failure
    }
  }

  private var application: some ApplicationProtocol {
    let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
    return Application(
      responder: responder,
      server: .http1(configuration: .init(idleTimeout: .seconds(75))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port)),
      onServerRunning: { [address, logger, settings] channel in
        let url = "http://\(host):\(channel.localAddress?.port ?? settings.port)"
        logger.info("serving the page on \(url)")
        await address.set(.success(url))
      }, logger: logger)
  }
}

/// The address of a server, once it is known.
actor WebAddress {
  private var result: Result<String, WebError>?
  private var waiting: [CheckedContinuation<String, any Error>] = []

  func set(_ result: Result<String, WebError>) {
    self.result = self.result ?? result
    for continuation in waiting { continuation.resume(with: result.mapError { $0 }) }
    waiting = []
  }

  func wait() async throws -> String {
    if let result { return try result.get() }
    return try await withCheckedThrowingContinuation { waiting.append($0) }
  }
}
