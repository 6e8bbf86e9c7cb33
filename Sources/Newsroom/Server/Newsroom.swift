import Hummingbird
import Logging
import Markup
import ServiceLifecycle

/// A small scripted web on loopback: feeds and pages that behave as real ones do, and badly when
/// told to. The demo and the tests poll it.
///
/// ```swift
/// try await withNewsroom(.sample) { newsroom in
///   await newsroom.publishAll()
///   let feed = try await newsroom.address.url("/courier/feed.xml")
/// }
/// ```
/// It runs as a service in somebody else's group (``run()``) or by itself (``start()``,
/// ``stop()``), once. Every path answers `GET` and `HEAD` with ETag and Last-Modified, 304 and gzip.
public actor Newsroom: Service {
  private let script: NewsroomScript
  private let port: Int
  private let now: @Sendable () -> Instant
  private var edition: Edition
  private var log: [LoggedRequest] = []
  private var opened: NewsroomAddress?
  private var failure: NewsroomError?
  private var waiting: [CheckedContinuation<NewsroomAddress, any Error>] = []
  private var running: (group: ServiceGroup, task: Task<Void, any Error>)?

  /// Makes a newsroom that is not open yet.
  /// - Parameters:
  ///   - script: what it publishes and how it answers.
  ///   - port: the port on 127.0.0.1; 0 takes any free one.
  ///   - now: the time that publications are dated with; the wall clock if left out.
  public init(
    script: NewsroomScript, port: Int = 0, now: (@Sendable () -> Instant)? = nil
  ) {
    self.script = script
    self.port = port
    self.now = now ?? SystemTime.now
    self.edition = Edition(script: script, baseURL: "", opening: Instant(seconds: 0))
  }
}

// MARK: - Running

extension Newsroom {
  /// Serves until the surrounding service group shuts down or the task is cancelled.
  /// - Throws: ``NewsroomError`` when the port cannot be had.
  public func run() async throws {
    let application = Application(
      responder: NewsroomResponder { await self.reply(to: $0) },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { [weak self] channel in
        await self?.open(at: channel.localAddress?.port)
      }, logger: Self.silence)
    do {
      try await application.run()
    } catch {
      fail(NewsroomError.cannotOpen(port: port, reason: "\(error)"))
      throw failure ?? error
    }
    fail(.closed)
  }

  /// Opens the newsroom in a task of its own and returns when it answers.
  /// - Throws: ``NewsroomError`` when the port cannot be had.
  @discardableResult
  public func start() async throws -> NewsroomAddress {
    var configuration = ServiceGroupConfiguration(services: [self], logger: Self.silence)
    configuration.maximumGracefulShutdownDuration = Self.patience
    let group = ServiceGroup(configuration: configuration)
    running = (group, Task { try await group.run() })
    return try await address
  }

  /// Closes a newsroom that ``start()`` opened, and returns when it is closed.
  public func stop() async {
    guard let running else { return }
    self.running = nil
    await running.group.triggerGracefulShutdown()
    _ = await running.task.result
  }

  /// What it has to tell stands in ``requests``.
  private static let silence = Logger(label: "newsroom") { _ in SwiftLogNoOpLogHandler() }
  /// How long answers on their way may take when it closes.
  private static let patience = Duration.milliseconds(200)

  /// Where it is reached; waits until it is open.
  public var address: NewsroomAddress {
    get async throws {
      if let opened { return opened }
      if let failure { throw failure }
      return try await withCheckedThrowingContinuation { waiting.append($0) }
    }
  }

  private func open(at port: Int?) {
    let address = NewsroomAddress(baseURL: "http://127.0.0.1:\(port ?? self.port)")
    edition = Edition(script: script, baseURL: address.baseURL, opening: now())
    opened = address
    for continuation in waiting { continuation.resume(returning: address) }
    waiting = []
  }

  private func fail(_ error: NewsroomError) {
    failure = failure ?? error
    for continuation in waiting { continuation.resume(throwing: error) }
    waiting = []
  }
}

// MARK: - Publishing

extension Newsroom {
  /// Publishes the next entries of the schedule, dated now, and returns them; fewer when the
  /// schedule ends.
  @discardableResult
  public func publish(next count: Int = 1) -> [ScriptedEntry] {
    (0..<max(0, count)).compactMap { _ in edition.publishNext(at: now()) }
  }

  /// Gives a page another story, as editors do: the entry in the feed keeps its id and carries the
  /// story's title and summary, a later date of its last change and the old one of publication.
  public func revise(_ path: String, with story: Story) {
    edition.revise(path, with: story, at: now())
  }

  /// Publishes everything that is not out yet, and returns it.
  @discardableResult
  public func publishAll() -> [ScriptedEntry] {
    publish(next: script.schedule.count)
  }

  /// Publishes one entry after another at the times of the schedule, counted from the call, and
  /// returns after the last one.
  /// - Parameters:
  ///   - clock: what measures the time.
  ///   - pace: how many times faster than written: 2 halves every wait.
  /// - Throws: `CancellationError`.
  public func publishOnSchedule(
    by clock: any Clock<Duration> = ContinuousClock(), pace: Double = 1
  ) async throws {
    var elapsed = Duration.zero
    while let next = edition.next?.publishedAfter {
      if next > elapsed { try await clock.sleep(for: (next - elapsed) / pace) }
      elapsed = max(elapsed, next)
      publish()
    }
  }
}

// MARK: - Answering

extension Newsroom {
  private static let logCapacity = 100_000

  /// The requests so far with the status that each got, in the order in which they came; of more
  /// than a hundred thousand the oldest are forgotten.
  public var requests: [LoggedRequest] { log }

  /// The requests for a path, in their order.
  public func requests(for path: String) -> [LoggedRequest] {
    log.filter { $0.path == path }
  }

  /// Answers a path so from now on: the answers in turn, the last one for ever.
  public func answer(_ path: String, with answers: Answer...) {
    edition.setAnswers(answers, for: path)
  }

  func reply(to request: LoggedRequest) -> Reply {
    let reply = edition.reply(to: request)
    var request = request
    request.status = reply.status
    if log.count == Self.logCapacity { log.removeFirst(Self.logCapacity / 2) }
    log.append(request)
    return reply
  }
}
