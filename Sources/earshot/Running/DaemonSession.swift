import ArgumentParser
import Daemon
import Logging
import Markup
import ServiceLifecycle
import UnixSignals
import Storage
import Watching
import Web

/// An open store and the daemon on it.
struct DaemonSession: Sendable {
  let store: Store
  let daemon: EarshotDaemon
  let logger: Logger

  /// Opens the store that a configuration names and makes the daemon.
  /// - Throws: ``CommandFailure`` where the state folder cannot be used.
  static func open(
    _ loaded: LoadedConfiguration, logger: Logger,
    notifier: SystemdNotifier = SystemdNotifier(environment: [:]),
    load: @escaping EarshotDaemon.Loader
  ) async throws -> DaemonSession {
    let host = SystemClock.hostName()
    let store: Store
    do {
      store = try await Store.open(
        folder: loaded.configuration.stateDir, alertLog: loaded.configuration.alertLog, host: host,
        options: StoreOptions(
          line: { $0.json.text }, report: { logger.warning("\($0)") }))
    } catch {
      throw CommandFailure(error)
    }
    let daemon = EarshotDaemon(
      loaded: loaded, store: store, host: host, version: BuildInformation.version,
      logger: logger, notifier: notifier, load: load)
    return DaemonSession(store: store, daemon: daemon, logger: logger)
  }

  /// Runs services beside the daemon until a signal says stop; then closes the store.
  func run(beside services: [any Service] = [], stoppingOn signals: [UnixSignal]) async throws {
    var configuration = ServiceGroupConfiguration(
      services: ([daemon] + services).map {
        .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
      },
      gracefulShutdownSignals: signals, logger: Self.silence)
    configuration.maximumGracefulShutdownDuration = .seconds(4)
    defer { logger.notice("stopped") }
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch {
      await store.close()
      throw Self.failure(error)
    }
    await store.close()
  }

  private static func failure(_ error: any Error) -> any Error {
    switch error {
    case let error as StorageError: CommandFailure(error)
    case let error as WebError: CommandFailure(sentence: error.description, code: .inputOutput)
    default: error
    }
  }

  /// What the service group says of itself is of no use to anybody but its authors.
  private static let silence = Logger(label: "services") { _ in SwiftLogNoOpLogHandler() }
}

extension CommandFailure {
  /// A state folder that cannot be used: somebody else's is worth another try, the rest is not.
  init(_ error: StorageError) {
    let code: ExitCode =
      switch error {
      case .locked: .tryAgain
      case .missing: .noInput
      default: .inputOutput
      }
    self.init(sentence: error.description, code: code)
  }

  /// A sentence of the form "cannot <task>: <reason>".
  init(sentence: String, code: ExitCode) {
    let (task, reason) = Self.halves(of: sentence)
    self.init(code: code, task: task, reason: reason)
  }

  private static func halves(of sentence: String) -> (task: String, reason: String) {
    let text = sentence.trimmingPrefix("cannot ")
    let parts = text.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2 else { return ("go on", String(text)) }
    return (String(parts[0]), String(parts[1]))
  }
}
