import Markup

/// Polls what is due, each feed in a child task, as many at a time as there are slots.
actor PollLoop {
  private var schedule = Schedule()
  private var running = 0
  /// How many feeds of each host are being polled.
  private var hosts: [String: Int] = [:]
  /// Feeds that are due and wait for others of their host, without a slot.
  private var queues: [String: [String]] = [:]
  private var slots: Int
  /// How many feeds of one host have slots at a time: a host that hangs must not take them all.
  private let slotsPerHost: Int
  private let time: any TimeSource
  /// Rung when a slot is free or the schedule has changed.
  private let bell = Bell()
  /// When the loop last went round: what the watchdog looks at.
  private(set) var lastTurn: Instant

  init(slots: Int, slotsPerHost: Int, time: any TimeSource) {
    self.slots = slots
    self.slotsPerHost = slotsPerHost
    self.time = time
    lastTurn = time.now()
  }

  /// Plans feeds that are new to the schedule and forgets those that are no longer asked for.
  func synchronize(with turns: [(url: String, due: Instant)]) async {
    let wanted = Set(turns.map(\.url))
    for url in Array(schedule.urls) where !wanted.contains(url) { schedule.remove(url) }
    for turn in turns where !schedule.contains(turn.url) { schedule.plan(turn.url, at: turn.due) }
    await bell.ring()
  }

  /// Changes how many feeds are polled at a time.
  func resize(to slots: Int) async {
    self.slots = slots
    await bell.ring()
  }

  /// Runs until the task is cancelled.
  /// - Parameter poll: polls a feed and says when it is due again; nil for never.
  func run(_ poll: @escaping @Sendable (String) async -> Instant?) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        lastTurn = time.now()
        start(&group, poll)
        await bell.wait(atMost: pause(), by: time)
      }
      group.cancelAll()
    }
  }

  /// Polls everything that is due now, once each, and returns when all of it is done.
  func runOnce(_ poll: @escaping @Sendable (String) async -> Instant?) async {
    let due = schedule.take(dueBy: time.now(), atMost: .max)
    await withTaskGroup(of: Void.self) { group in
      for (index, url) in due.enumerated() {
        if index >= slots { await group.next() }
        group.addTask { _ = await poll(url) }
      }
    }
  }

  private func start(
    _ group: inout DiscardingTaskGroup, _ poll: @escaping @Sendable (String) async -> Instant?
  ) {
    let now = time.now()
    while running < slots, let url = schedule.take(dueBy: now, atMost: 1).first {
      guard admit(url) else { continue }
      group.addTask {
        let next = await poll(url)
        await self.finish(url, next: next)
      }
    }
  }

  /// Gives a feed a slot, or lets it wait for the others of its host.
  private func admit(_ url: String) -> Bool {
    let host = Self.host(of: url)
    guard hosts[host, default: 0] < slotsPerHost else {
      queues[host, default: []].append(url)
      return false
    }
    running += 1
    hosts[host, default: 0] += 1
    return true
  }

  /// Gives a feed's slot back; the next one of its host is due at once.
  private func leave(_ url: String) {
    let host = Self.host(of: url)
    running -= 1
    hosts[host] = hosts[host].flatMap { $0 > 1 ? $0 - 1 : nil }
    guard var queue = queues[host], !queue.isEmpty else { return }
    schedule.replan(queue.removeFirst(), at: time.now())
    queues[host] = queue.isEmpty ? nil : queue
  }

  private static func host(of url: String) -> String { WebURL(url)?.host ?? "" }

  private func finish(_ url: String, next: Instant?) async {
    leave(url)
    if let next { schedule.replan(url, at: next) }
    await bell.ring()
  }

  /// Seconds until something is due; at most ten, so that the loop shows it is alive.
  private func pause() -> Double {
    guard running < slots, let due = schedule.nextDue else { return 10 }
    return min(10, max(0.001, due.seconds(since: time.now())))
  }
}
