import CLibCurl
import Markup

/// Fetches over HTTP: politely (a queue and a pace for each host), within bounds (bytes, seconds,
/// redirects), and only from addresses that the policy permits.
///
/// Its executor is libcurl's own thread: sockets and the actor's jobs take turns on it.
public actor Fetcher {
  /// How a fetcher behaves towards the net.
  public typealias Settings = FetchSettings

  let settings: Settings
  private let thread: CurlThread
  private let multi: UnsafeMutableRawPointer?
  private let clock = ContinuousClock()
  private let epoch = ContinuousClock().now
  private var queues: HostQueues<Leg>
  private var running: [UnsafeMutableRawPointer: Running] = [:]
  private var idle: [EasyHandle] = []
  private var nextLeg = 0
  private var isShutDown = false

  /// Makes a fetcher; its thread starts with the first fetch.
  public init(settings: Settings = Settings()) {
    self.settings = settings
    multi = CurlLibrary.makeMulti(connections: max(1, settings.parallel) * 2)
    thread = CurlThread(multi: multi)
    queues = HostQueues(
      perHost: max(1, settings.connectionsPerHost), spacing: max(0, settings.spacing),
      burst: max(1, settings.burst), parallel: max(1, settings.parallel))
    thread.attach { [weak self] in
      guard let self else { return 0 }
      return self.assumeIsolated { $0.turn() }
    }
  }

  deinit { thread.stop() }

  /// libcurl's thread.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// The version of libcurl: "7.88.1".
  public static var libraryVersion: String { CurlLibrary.version }

  /// Fetches, following redirects. Cancelling the calling task ends the transfer. Waiting for its
  /// host's turn does not count against the time limit: a crowded host is no slow one.
  ///
  /// - Returns: the last answer, whatever its status, its body decoded and complete if the status
  ///   is a success.
  /// - Throws: ``FetchError`` where there is no complete answer.
  public func fetch(_ request: Request) async throws(FetchError) -> Response {
    guard request.url.isHTTP else { throw .unsupportedScheme(request.url) }
    var seconds = request.limits.totalSeconds
    var chain = RedirectChain(start: request.url, limit: request.limits.redirects)
    var url = request.url
    while true {
      let ended = await leg(request, to: url, seconds: seconds)
      var response = try ended.result.get()
      guard let target = try chain.next(after: response) else {
        response.redirects = chain.redirects
        return response
      }
      url = target
      seconds -= ended.seconds
    }
  }

  /// Ends every transfer, closes for good, and lets the thread end.
  public func shutdown() {
    isShutDown = true
    for run in running.values { end(run, .failure(.cancelled(run.transfer.url))) }
    for leg in queues.removeAll() { leg.end(.failure(.cancelled(leg.url))) }
    idle = []
    thread.stop()
  }
}

// MARK: One leg of the way: a request to one URL

extension Fetcher {
  /// A request that waits for its turn.
  private struct Leg {
    let number: Int
    let request: Request
    let url: WebURL
    /// How long it may take from its start.
    let seconds: Double
    let answer: CheckedContinuation<EndedLeg, Never>

    /// Tells who waits, after so many seconds of work.
    func end(_ result: Result<Response, FetchError>, seconds: Double = 0) {
      answer.resume(returning: EndedLeg(result: result, seconds: seconds))
    }
  }

  /// What came of a leg, and how long it took without the waiting.
  private struct EndedLeg: Sendable {
    let result: Result<Response, FetchError>
    let seconds: Double
  }

  /// A request that libcurl works on.
  private struct Running {
    let leg: Leg
    let transfer: Transfer
    /// On the fetcher's clock.
    let start: Double
  }

  private func leg(
    _ request: Request, to url: WebURL, seconds: Double
  ) async -> EndedLeg {
    nextLeg += 1
    let number = nextLeg
    return await withTaskCancellationHandler {
      await withCheckedContinuation { answer in
        let leg = Leg(
          number: number, request: request, url: url, seconds: seconds, answer: answer)
        guard !Task.isCancelled, !isShutDown else {
          leg.end(.failure(.cancelled(url)))
          return
        }
        queues.append(leg, host: url.host, now: now)
      }
    } onCancel: {
      Task { await self.cancel(number, host: url.host) }
    }
  }

  private func cancel(_ number: Int, host: String) {
    for leg in queues.remove(host: host, where: { $0.number == number }) {
      leg.end(.failure(.cancelled(leg.url)))
    }
    for run in running.values where run.leg.number == number {
      end(run, .failure(.cancelled(run.leg.url)))
    }
  }

  private func start(_ leg: Leg) {
    if let obstacle = obstacle(leg) {
      refuse(leg, obstacle)
      return
    }
    guard let multi, let handle = idle.popLast() ?? EasyHandle(settings: settings) else {
      refuse(leg, .environment(leg.url, "libcurl has no memory left"))
      return
    }
    let transfer = Transfer(
      leg.request, to: leg.url, seconds: leg.seconds, handle: handle,
      addresses: settings.proxy == nil ? settings.addressPolicy : nil)
    running[handle.pointer] = Running(leg: leg, transfer: transfer, start: now)
    curl_multi_add_handle(multi, handle.pointer)
  }

  private func obstacle(_ leg: Leg) -> FetchError? {
    guard leg.seconds > 0 else { return .timedOut(leg.url) }
    // A proxy connects for us, so no socket shows where to: what can be told is told by the host.
    guard settings.proxy != nil, let address = IPAddress(host: leg.url.host),
      !settings.addressPolicy.permits(address)
    else { return nil }
    return .forbiddenAddress(leg.url, address)
  }

  private func refuse(_ leg: Leg, _ error: FetchError) {
    queues.finished(host: leg.url.host, now: now)
    leg.end(.failure(error))
  }

  private func end(_ run: Running, _ result: Result<Response, FetchError>) {
    let handle = run.transfer.handle
    curl_multi_remove_handle(multi, handle.pointer)
    running[handle.pointer] = nil
    if !isShutDown { idle.append(handle) }
    let now = now
    queues.finished(host: run.leg.url.host, now: now)
    run.leg.end(result, seconds: now - run.start)
  }

  private var now: Double { (clock.now - epoch) / .seconds(1) }
}

// MARK: libcurl's turn

extension Fetcher {
  /// Starts what may start, lets libcurl work, takes what is finished.
  ///
  /// - Returns: how long the thread may sleep, in milliseconds.
  private func turn() -> Int32 {
    guard let multi else {
      startReady()
      return 0
    }
    startReady()
    var active: Int32 = 0
    curl_multi_perform(multi, &active)
    let ended = takeFinished(multi)
    if ended { startReady() }
    return ended ? 0 : sleep
  }

  private func startReady() {
    while let next = queues.start(now: now) { start(next.job) }
  }

  private func takeFinished(_ multi: UnsafeMutableRawPointer) -> Bool {
    var any = false
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let run = running[handle]
      else { continue }
      any = true
      end(run, run.transfer.result(message.pointee.data.result))
    }
    return any
  }

  /// Until the pace lets a host start, at most ten seconds.
  private var sleep: Int32 {
    guard let delay = queues.delay(now: now) else { return 10_000 }
    return Int32(min(delay * 1000 + 1, 10_000))
  }
}
