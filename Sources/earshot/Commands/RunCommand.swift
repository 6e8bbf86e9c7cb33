import ArgumentParser
import Daemon
import Glibc
import Logging
import ServiceLifecycle
import Storage
import UnixSignals
import Watching

/// `earshot run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Polls the feeds and writes alerts, in the foreground.",
    discussion: """
      Stops on SIGINT and SIGTERM, reads its configuration anew on SIGHUP. Under systemd it says \
      when it is ready and that it makes progress.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Poll everything that is due, read what is pending, and end.")
  var once = false

  func run() async throws {
    // A hang-up that comes before the daemon listens for it, or a reader of our output that goes away,
    // must not end it.
    signal(SIGHUP, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    let loaded = try common.load()
    let environment = Environment.all
    let logger = Self.logger(environment)
    for warning in loaded.warnings { logger.warning("\(warning)") }
    let session = try await DaemonSession.open(
      loaded, logger: logger, notifier: SystemdNotifier(environment: environment)
    ) { [common] in
      try ConfigurationLoader.load(
        path: common.config, environment: environment, stateOverride: common.state)
    }
    if once {
      try await session.daemon.runOnce()
      await session.store.close()
    } else {
      logger.notice("\(Self.greeting(loaded))")
      let web = try WebFace.server(for: loaded.configuration, session: session)
      let services: [(any Service)?] = [ReloadOnHangup(daemon: session.daemon), web]
      try await session.run(
        beside: services.compactMap { $0 }, stoppingOn: [.sigterm, .sigint])
    }
  }

  static func logger(_ environment: [String: String]) -> Logger {
    let isForJournal = environment["JOURNAL_STREAM"] != nil
    return Logger(label: "earshot") { _ in JournalLog(isForJournal: isForJournal) }
  }

  private static func greeting(_ loaded: LoadedConfiguration) -> String {
    let configuration = loaded.configuration
    let topics = configuration.topics.count(where: \.isEnabled)
    return "watching \(configuration.feeds.count) feeds for \(topics) topics;"
      + " alerts go to \(configuration.alertLog)"
  }
}
