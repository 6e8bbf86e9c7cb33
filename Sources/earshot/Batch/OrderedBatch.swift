import Glibc

/// Works on many items with many threads: results come out in the order of the items, and no more
/// of them wait than a small multiple of the threads.
struct OrderedBatch<Item: Sendable, Result: Sendable> {
  /// How many items are worked on at a time.
  let jobs: Int
  /// What becomes of an item.
  let work: @Sendable (Item) async -> Result

  /// - Parameter jobs: nil for one a processor.
  init(jobs: Int?, work: @escaping @Sendable (Item) async -> Result) {
    self.jobs = max(1, jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    self.work = work
  }

  /// Works until there are no more items.
  /// - Parameters:
  ///   - next: the next item; nil at the end.
  ///   - write: takes each result, in the order of the items.
  func run(
    next: () throws -> Item?, write: (Result) throws -> Void
  ) async throws {
    let work = work
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var line = WaitingLine<Result>(jobs: jobs)
      var isOver = false
      repeat {
        while !isOver, let place = line.freePlace {
          guard let item = try next() else {
            isOver = true
            break
          }
          line.start()
          group.addTask { (place, await work(item)) }
        }
        guard let (place, result) = try await group.next() else { return }
        line.finish(place, result)
        while let result = line.takeFirst() { try write(result) }
      } while true
    }
  }
}

/// Results that wait for those before them.
private struct WaitingLine<Result> {
  let jobs: Int
  private var started = 0
  private var taken = 0
  private var running = 0
  private var waiting: [Int: Result] = [:]

  init(jobs: Int) { self.jobs = jobs }

  /// The number of the next item, if it may start now.
  var freePlace: Int? { running < jobs && started - taken < jobs * 16 ? started : nil }

  mutating func start() {
    started += 1
    running += 1
  }

  mutating func finish(_ place: Int, _ result: Result) {
    running -= 1
    waiting[place] = result
  }

  mutating func takeFirst() -> Result? {
    guard let result = waiting.removeValue(forKey: taken) else { return nil }
    taken += 1
    return result
  }
}
