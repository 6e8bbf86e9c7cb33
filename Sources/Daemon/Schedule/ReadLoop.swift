import Markup
import Storage

/// Works on pending entries, each in a child task. The rows on disk are the queue; this only remembers
/// what it is working on.
actor ReadLoop {
  private var inFlight: Set<Int64> = []
  /// Rows that could not be stored (a full disk): not looked at again before that time.
  private var heldBack: [Int64: Instant] = [:]
  private let slots: Int
  /// How many pages of one host are read at a time: one that hangs must not take all the slots.
  private let slotsPerHost: Int
  private let store: Store
  private let time: any TimeSource
  private let bell = Bell()
  /// When the loop last went round.
  private(set) var lastTurn: Instant

  init(slots: Int, slotsPerHost: Int, store: Store, time: any TimeSource) {
    self.slots = slots
    self.slotsPerHost = slotsPerHost
    self.store = store
    self.time = time
    lastTurn = time.now()
  }

  /// Says that there are new pending rows.
  func wake() async { await bell.ring() }

  /// Runs until the task is cancelled.
  /// - Parameter read: reads an entry and says whether what came of it was stored.
  func run(_ read: @escaping @Sendable (PendingEntry) async -> Bool) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        lastTurn = time.now()
        await startWhatIsPending(&group, read)
        await bell.wait(atMost: await pause(), by: time)
      }
      group.cancelAll()
    }
  }

  /// Reads until no row is ready to be read, then returns.
  ///
  /// Only a look around while nothing is being read tells that: beside pages of a busy host its other rows
  /// are not shown, and those pages may be done by the time the answer is here.
  func runOnce(_ read: @escaping @Sendable (PendingEntry) async -> Bool) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        let wasIdle = inFlight.isEmpty
        await startWhatIsPending(&group, read)
        if !inFlight.isEmpty {
          await bell.wait(atMost: 1, by: time)
        } else if wasIdle {
          return
        }
      }
    }
  }

  private func startWhatIsPending(
    _ group: inout DiscardingTaskGroup, _ read: @escaping @Sendable (PendingEntry) async -> Bool
  ) async {
    guard inFlight.count < slots else { return }
    let now = time.now()
    let busy = inFlight.union(heldBack.filter { $0.value > now }.keys)
    let rows = try? await store.pending(
      limit: slots - inFlight.count, perHost: slotsPerHost, beside: busy, now: now)
    for row in rows ?? [] where inFlight.insert(row.id).inserted {
      group.addTask {
        let isStored = await read(row)
        await self.finish(row, isStored: isStored)
      }
    }
  }

  private func finish(_ row: PendingEntry, isStored: Bool) async {
    heldBack[row.id] = isStored ? nil : time.now().advanced(bySeconds: 30)
    inFlight.remove(row.id)
    await bell.ring()
  }

  /// Seconds until a page is to be tried again; at most ten, so that the loop shows it is alive.
  private func pause() async -> Double {
    let now = time.now()
    guard let next = try? await store.nextPendingTime(after: now) else { return 10 }
    return min(10, max(0.05, next.seconds(since: now)))
  }
}
