import Testing

@testable import Fetching

@Suite struct `Queues of hosts` {
  private func queues(
    perHost: Int = 2, spacing: Double = 1, burst: Int = 100, parallel: Int = 100
  ) -> HostQueues<Int> {
    HostQueues(perHost: perHost, spacing: spacing, burst: burst, parallel: parallel)
  }

  private func startAll(_ queues: inout HostQueues<Int>, now: Double) -> [Int] {
    var started: [Int] = []
    while let next = queues.start(now: now) { started.append(next.job) }
    return started
  }

  @Test func `let so many start with a host and no more`() {
    var queues = queues()
    for job in 1...5 { queues.append(job, host: "a", now: 0) }
    for job in 6...7 { queues.append(job, host: "b", now: 0) }
    #expect(Set(startAll(&queues, now: 0)) == [1, 2, 6, 7])
    queues.finished(host: "a", now: 0)
    #expect(startAll(&queues, now: 0) == [3])
    queues.finished(host: "b", now: 0)
    #expect(startAll(&queues, now: 0) == [])
    #expect(queues.delay(now: 0) == nil)
  }

  @Test func `let so many start in all`() {
    var queues = queues(parallel: 3)
    for job in 0..<9 { queues.append(job, host: "\(job)", now: 0) }
    #expect(startAll(&queues, now: 0) == [0, 1, 2])
    queues.finished(host: "1", now: 0)
    #expect(startAll(&queues, now: 0) == [3])
  }

  @Test func `space what goes to one host after a burst`() {
    var queues = queues(perHost: 100, spacing: 10, burst: 3)
    for job in 0..<6 { queues.append(job, host: "a", now: 0) }
    #expect(startAll(&queues, now: 0) == [0, 1, 2])
    #expect(queues.delay(now: 0) == 10)
    #expect(startAll(&queues, now: 9.5) == [])
    #expect(startAll(&queues, now: 10) == [3])
    #expect(queues.delay(now: 12) == 8)
    #expect(startAll(&queues, now: 30) == [4, 5])
  }

  @Test func `give what was taken back no turn`() {
    var queues = queues()
    for job in 1...4 { queues.append(job, host: "a", now: 0) }
    #expect(queues.remove(host: "a") { $0 % 2 == 0 } == [2, 4])
    #expect(queues.remove(host: "b") { _ in true } == [])
    #expect(startAll(&queues, now: 0) == [1, 3])
    queues.append(5, host: "a", now: 0)
    #expect(queues.removeAll() == [5])
    #expect(startAll(&queues, now: 100) == [])
  }

  @Test func `serve everything, within their bounds, whatever happens`() {
    var random = SeededGenerator(seed: 7)
    var queues = queues(perHost: 2, spacing: 0.3, burst: 2, parallel: 5)
    var now = 0.0
    var open: [String] = []
    var served: Set<Int> = []
    for job in 0..<400 { queues.append(job, host: "\(job % 7)", now: 0) }
    while served.count < 400, now < 1000 {
      while let next = queues.start(now: now) {
        served.insert(next.job)
        open.append(next.host)
      }
      #expect(open.count <= 5)
      #expect(Dictionary(grouping: open) { $0 }.values.allSatisfy { $0.count <= 2 })
      if !open.isEmpty, Bool.random(using: &random) {
        queues.finished(
          host: open.remove(at: .random(in: 0..<open.count, using: &random)), now: now)
      }
      now += 0.05
    }
    #expect(served.count == 400)
  }
}
