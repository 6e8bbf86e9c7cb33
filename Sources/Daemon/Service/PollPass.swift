import Feeds
import Fetching
import Logging
import Markup
import Storage
import Watching

/// One pass of the scheduler at a given time: asks for exactly the feeds that are due, and tells of
/// each entry that was not seen before. Nothing is read or matched.
public struct PollPass: Sendable {
  /// An entry that a feed brought for the first time.
  public struct Sighting: Sendable {
    /// The feed's address as configured.
    public let feed: String
    /// The entry's own guid, or what stands for it.
    public let id: String
    /// The title, plain text.
    public let title: String?
  }

  /// So many feeds may wait for their hosts at once: a crowded host must not take all the places.
  private static let slots = 1024

  private let store: Store
  private let setup: Setup
  private let time: FixedTime
  private let logger: Logger

  /// Makes a pass over an open store; the caller closes it after ``run(_:)``.
  /// - Parameters:
  ///   - configuration: its feeds, its network, its limits and its polling are what counts.
  ///   - version: the program's version, part of the User-Agent.
  ///   - now: the time that the pass takes for now.
  public init(
    store: Store, configuration: Configuration, version: String, now: Instant, logger: Logger
  ) {
    self.store = store
    self.logger = logger
    setup = Setup(
      configuration: configuration, topics: TopicSet(topics: [], speakers: []),
      fetcher: Fetcher(settings: FetchSettings(configuration, version: version)))
    time = FixedTime(instant: now)
  }

  /// Polls what is due.
  /// - Parameter onSighting: called for each entry not seen before, after it was stored.
  public func run(
    _ onSighting: @escaping @Sendable ([Sighting]) async -> Void
  ) async throws(StorageError) {
    let urls = setup.configuration.feeds.map(\.url.description)
    try await store.synchronizeFeeds(urls: urls, now: time.now())
    let states = try await store.feeds().filter { $0.isActive && !$0.isGone }
    let gate = SharedHostGate()
    await gate.take(states)
    var journey = FeedJourney(
      store: store, setup: CurrentSetup(setup), gate: gate, time: time, logger: logger
    ) { await onSighting(Self.sightings(in: $0)) }
    journey.isReading = false
    let loop = PollLoop(slots: Self.slots, slotsPerHost: Self.slots, time: time)
    await loop.synchronize(with: states.map { ($0.url, $0.nextPoll) })
    await loop.runOnce(journey.poll)
    await setup.fetcher.shutdown()
  }

  private static func sightings(in poll: StoredPoll) -> [Sighting] {
    var left = poll.unseen
    return poll.entries.filter { left.remove($0.identity) != nil }.map {
      Sighting(feed: poll.state.url, id: $0.entry.guid ?? $0.entry.id, title: $0.entry.title)
    }
  }
}

/// A time that stands still.
private struct FixedTime: TimeSource {
  let instant: Instant

  func now() -> Instant { instant }

  func sleep(seconds: Double) async throws { try await Task.sleep(for: .seconds(seconds)) }
}
