/// Who may start a transfer now: a queue per host, at most so many transfers at once with each, a
/// pace for each, and a bound on all together. A pure value: time comes in, jobs go out.
///
/// The pace is a leaky bucket: `burst` starts are free after a pause, then one each `spacing`.
/// libcurl's own `CURLMOPT_MAX_TOTAL_CONNECTIONS` is not used: over many hosts it stalls.
struct HostQueues<Job> {
  /// Seconds of a monotonic clock.
  typealias Seconds = Double

  private struct Host {
    var waiting: [Job] = []
    var head = 0
    var active = 0
    /// When the bucket will be empty: each start adds one spacing.
    var emptyAt: Seconds = 0
    /// Whether it stands in `ready` or `resting`.
    var isListed = false

    var isWaiting: Bool { head < waiting.count }

    mutating func next() -> Job {
      let job = waiting[head]
      head += 1
      if head == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        head = 0
      }
      return job
    }
  }

  private let perHost: Int
  private let spacing: Seconds
  private let burst: Int
  private let parallel: Int
  private var hosts: [String: Host] = [:]
  /// Hosts that can start a transfer as soon as there is room, first come first served.
  private var ready = Queue<String>()
  /// Hosts whose pace makes them wait, and until when. The bucket keeps the times in order but for
  /// less than one spacing, so a queue serves where a heap would be exact.
  private var resting = Queue<(host: String, until: Seconds)>()
  private var active = 0

  init(perHost: Int, spacing: Seconds, burst: Int, parallel: Int) {
    self.perHost = perHost
    self.spacing = spacing
    self.burst = burst
    self.parallel = parallel
  }

  /// Puts a job at the end of its host's queue.
  mutating func append(_ job: Job, host: String, now: Seconds) {
    hosts[host, default: Host()].waiting.append(job)
    list(host, now: now)
  }

  /// Says that a transfer with that host has ended.
  mutating func finished(host: String, now: Seconds) {
    active -= 1
    hosts[host]?.active -= 1
    list(host, now: now)
  }

  /// The next job that may start, counted as started.
  mutating func start(now: Seconds) -> (host: String, job: Job)? {
    wake(now: now)
    guard active < parallel, let name = ready.popFirst(), var host = hosts[name] else { return nil }
    hosts[name] = nil
    let job = host.next()
    host.isListed = false
    host.active += 1
    host.emptyAt = max(host.emptyAt, now) + spacing
    active += 1
    hosts[name] = host
    list(name, now: now)
    return (name, job)
  }

  /// Takes out what waits and fits.
  mutating func remove(host: String, where fits: (Job) -> Bool) -> [Job] {
    guard var entry = hosts[host] else { return [] }
    hosts[host] = nil
    let waiting = entry.waiting[entry.head...]
    let removed = waiting.filter(fits)
    entry.waiting = waiting.filter { !fits($0) }
    entry.head = 0
    hosts[host] = entry
    return removed
  }

  /// Takes out everything that waits.
  mutating func removeAll() -> [Job] {
    var removed: [Job] = []
    for name in Array(hosts.keys) { removed += remove(host: name) { _ in true } }
    return removed
  }

  /// Seconds until a resting host may start; nil where only the end of a transfer brings news.
  func delay(now: Seconds) -> Seconds? {
    guard active < parallel, let first = resting.first else { return nil }
    return max(0, first.until - now)
  }

  private mutating func wake(now: Seconds) {
    while let first = resting.first, first.until <= now {
      _ = resting.popFirst()
      hosts[first.host]?.isListed = false
      list(first.host, now: now)
    }
    while let name = ready.first, hosts[name]?.isWaiting != true {
      _ = ready.popFirst()
      hosts[name]?.isListed = false
      forget(name, now: now)
    }
  }

  private mutating func list(_ name: String, now: Seconds) {
    guard let host = hosts[name], !host.isListed else { return }
    guard host.isWaiting, host.active < perHost else {
      forget(name, now: now)
      return
    }
    let free = host.emptyAt - spacing * Double(burst - 1)
    hosts[name]?.isListed = true
    if free <= now {
      ready.append(name)
    } else {
      resting.append((name, free))
    }
  }

  /// Drops a host that nobody waits for and whose pace is forgiven, so that memory stays bounded.
  private mutating func forget(_ name: String, now: Seconds) {
    guard let host = hosts[name], !host.isWaiting, host.active == 0, !host.isListed else { return }
    guard host.emptyAt > now else {
      hosts[name] = nil
      return
    }
    hosts[name]?.isListed = true
    resting.append((name, host.emptyAt))
  }
}
