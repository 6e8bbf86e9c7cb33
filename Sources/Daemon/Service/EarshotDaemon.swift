import Fetching
import Logging
import Markup
import ServiceLifecycle
import Storage
import Watching

/// The daemon: polls feeds, reads entries, alerts. It runs until it is told to stop, and ends within
/// seconds: what is under way is cancelled, and its rows are still pending at the next start.
public struct EarshotDaemon: Service {
  /// Reads the configuration anew, for a reload.
  public typealias Loader = @Sendable () throws -> LoadedConfiguration

  let store: Store
  let setup: CurrentSetup
  let time: any TimeSource
  let notifier: SystemdNotifier
  let logger: Logger
  let load: Loader
  private let gate = SharedHostGate()
  private let polls: PollLoop
  private let readings: ReadLoop
  private let host: String
  private let version: String

  /// Makes a daemon over an open store.
  /// - Parameters:
  ///   - loaded: the configuration to start with.
  ///   - store: where everything is kept; the caller closes it after ``run()``.
  ///   - host: the name of this machine, part of each alert.
  ///   - version: the program's version, part of its User-Agent.
  ///   - load: reads the configuration anew, for ``reload()``.
  ///   - time: where time comes from.
  ///   - notifier: tells systemd how the service fares.
  public init(
    loaded: LoadedConfiguration, store: Store, host: String, version: String, logger: Logger,
    time: any TimeSource = SystemTime(),
    notifier: SystemdNotifier = SystemdNotifier(environment: [:]), load: @escaping Loader
  ) {
    let configuration = loaded.configuration
    self.store = store
    self.host = host
    self.logger = logger
    self.time = time
    self.notifier = notifier
    self.load = load
    self.version = version
    setup = CurrentSetup(Setup(loaded, version: version))
    polls = PollLoop(
      slots: configuration.limits.parallel,
      // Twice the connections, so that none is idle while an answer is read.
      slotsPerHost: 2 * configuration.network.connectionsPerHost, time: time)
    readings = ReadLoop(
      slots: configuration.limits.parallel,
      slotsPerHost: configuration.network.connectionsPerHost, store: store, time: time)
  }

  /// Polls and reads until the service is shut down.
  /// - Throws: ``StorageError`` when the store cannot be read at the start.
  public func run() async throws {
    try await synchronizeFeeds()
    notifier.tell(.ready)
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        group.addTask { await polls.run(feedJourney.poll) }
        group.addTask { await readings.run(entryJourney.read) }
        group.addTask { await housekeeping.run() }
        group.addTask { await watchdog.run() }
      }
    }
    notifier.tell(.stopping)
    await setup.value.fetcher.shutdown()
  }

  /// Polls everything that is due, reads everything that is pending, and returns.
  /// - Throws: ``StorageError`` when the store cannot be read.
  public func runOnce() async throws {
    try await synchronizeFeeds()
    await polls.runOnce(feedJourney.poll)
    await readings.runOnce(entryJourney.read)
    await setup.value.fetcher.shutdown()
  }

  /// How the daemon fares.
  public func health() async -> Health {
    let lastTurn = await lastTurn()
    return Health(
      isProgressing: time.now().seconds(since: lastTurn) < 60, lastTurn: lastTurn,
      storageFailure: await store.latestFailure?.description)
  }

  private func lastTurn() async -> Instant {
    min(await polls.lastTurn, await readings.lastTurn)
  }

  private var watchdog: Watchdog {
    Watchdog(notifier: notifier, time: time) { await lastTurn() }
  }

  private var housekeeping: Housekeeping {
    Housekeeping(store: store, setup: setup, time: time, logger: logger)
  }

  private var feedJourney: FeedJourney {
    FeedJourney(store: store, setup: setup, gate: gate, time: time, logger: logger) { poll in
      if !poll.pending.isEmpty { await readings.wake() }
    }
  }

  private var entryJourney: EntryJourney {
    EntryJourney(store: store, setup: setup, time: time, host: host, logger: logger)
  }
}

extension EarshotDaemon {
  /// Reads the configuration anew. A bad one changes nothing: the old one goes on, and the log says why.
  public func reload() async {
    notifier.tell(.reloading)
    defer { notifier.tell(.ready) }
    do {
      let loaded = try load()
      for warning in loaded.warnings { logger.warning("\(warning)") }
      try await replaceSetup(with: loaded)
      logger.notice("the configuration was read anew")
    } catch let error as ConfigurationError {
      for problem in error.problems { logger.error("\(problem)") }
      logger.error("cannot reload the configuration: the old one stays in force")
    } catch {
      logger.error("cannot reload the configuration: \(error)")
    }
  }

  private func replaceSetup(with loaded: LoadedConfiguration) async throws {
    let old = await setup.value
    let settings = FetchSettings(loaded.configuration, version: version)
    // A new fetcher breaks off what the old one is doing, so only a change of the network makes one.
    let isSameNetwork = settings == FetchSettings(old.configuration, version: version)
    let fetcher = isSameNetwork ? old.fetcher : Fetcher(settings: settings)
    await setup.replace(
      with: Setup(
        configuration: loaded.configuration, topics: loaded.topics, fetcher: fetcher))
    await polls.resize(to: loaded.configuration.limits.parallel)
    try await synchronizeFeeds()
    if !isSameNetwork { await old.fetcher.shutdown() }
  }

  private func synchronizeFeeds() async throws {
    let now = time.now()
    TopicGauges.record(await setup.value.topics)
    let feeds = await setup.value.configuration.feeds
    try await store.synchronizeFeeds(urls: feeds.map(\.url.description), now: now)
    let states = try await store.feeds().filter { $0.isActive && !$0.isGone }
    await gate.take(states)
    await polls.synchronize(with: states.map { ($0.url, $0.nextPoll) })
  }
}

extension Setup {
  /// Makes a fetcher for the network's settings.
  init(_ loaded: LoadedConfiguration, version: String) {
    self.init(
      configuration: loaded.configuration, topics: loaded.topics,
      fetcher: Fetcher(settings: FetchSettings(loaded.configuration, version: version)))
  }
}
