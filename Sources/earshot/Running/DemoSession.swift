import Daemon
import Logging
import Markup
import Newsroom
import ServiceLifecycle
import Storage
import UnixSignals

/// The sample newsroom and the daemon that watches it, for a while.
struct DemoSession: Sendable {
  let newsroom: Newsroom
  let address: NewsroomAddress
  let session: DaemonSession

  /// Opens the newsroom and the store.
  static func open(in folder: DemoFolder) async throws -> DemoSession {
    let (newsroom, address) = try await openNewsroom(in: folder)
    try folder.write(
      NewsroomScript.sample.sampleConfiguration(baseURL: address.baseURL), to: "earshot.yaml")
    let path = folder.path
    let load: EarshotDaemon.Loader = { try configuration(in: path) }
    do {
      let logger = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
      let session = try await DaemonSession.open(try load(), logger: logger, load: load)
      return DemoSession(newsroom: newsroom, address: address, session: session)
    } catch {
      await newsroom.stop()
      throw error
    }
  }

  private static func configuration(in folder: String) throws -> LoadedConfiguration {
    do {
      var loaded = try ConfigurationLoader.load(
        path: folder + "/earshot.yaml", environment: [:], stateOverride: folder)
      loaded.configuration.alertLog = folder + "/alerts.jsonl"
      return loaded
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The port of a demo that is continued may be taken meanwhile: then any other will do.
  private static func openNewsroom(
    in folder: DemoFolder
  ) async throws -> (Newsroom, NewsroomAddress) {
    let newsroom = Newsroom(script: .sample, port: folder.port)
    let address = try await newsroom.start()
    if let port = WebURL(address.baseURL)?.port { try folder.remember(port: port) }
    return (newsroom, address)
  }

  /// Publishes, watches and shows for so long, or until a signal says stop.
  func run(seconds: Double, show: @escaping @Sendable (StoredAlert) throws -> Void) async throws {
    let follower = AlertFollower(store: session.store, show: show)
    let run = DemoRun(seconds: seconds, newsroom: newsroom, follower: follower)
    try await session.run(beside: [run], stoppingOn: [.sigterm, .sigint])
    await newsroom.stop()
  }
}

/// What goes on beside the daemon during a demo. Its end is the end of the demo.
private struct DemoRun: Service {
  let seconds: Double
  let newsroom: Newsroom
  let follower: AlertFollower

  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try? await newsroom.publishOnSchedule() }
      group.addTask { try await follower.run() }
      await rest()
      // What runs beside the rest ends by being cancelled.
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  private func rest() async {
    await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(seconds)) }
  }
}
