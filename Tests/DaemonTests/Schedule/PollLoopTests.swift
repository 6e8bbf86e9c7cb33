import Markup
import Testing

@testable import Daemon

@Suite struct `The loop of polls` {
  /// Remembers which feeds were polled, and lets those of one host hang.
  private actor Log {
    private(set) var urls: [String] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func add(_ url: String) {
      urls.append(url)
      for waiter in waiting { waiter.resume() }
      waiting = []
    }

    func waitUntilPolled(_ url: String) async {
      while !urls.contains(url) {
        await withCheckedContinuation { waiting.append($0) }
      }
    }

    func count(of host: String) -> Int { urls.count { $0.contains(host) } }
  }

  private func turns(_ urls: [String], at instant: Instant) -> [(url: String, due: Instant)] {
    urls.map { ($0, instant) }
  }

  @Test func `gives a host that hangs no more than its share of the slots`() async {
    let time = ManualTime()
    let loop = PollLoop(slots: 4, slotsPerHost: 2, time: time)
    let hanging = (0..<50).map { "http://hangs.example/\($0)" }
    let start = time.now()
    await loop.synchronize(with: turns(hanging, at: start.advanced(bySeconds: -60)))
    await loop.synchronize(
      with: turns(hanging, at: start) + turns(["http://quick.example/"], at: start))
    let log = Log()
    let running = Task {
      await loop.run { url in
        await log.add(url)
        if url.contains("hangs") { try? await Task.sleep(for: .seconds(3600)) }
        return nil
      }
    }
    await log.waitUntilPolled("http://quick.example/")
    #expect(await log.count(of: "hangs") == 2)
    running.cancel()
    await running.value
  }

  @Test func `polls every feed of a host in turn`() async {
    let time = ManualTime()
    let loop = PollLoop(slots: 8, slotsPerHost: 1, time: time)
    let urls = (0..<20).map { "http://one.example/\($0)" }
    await loop.synchronize(with: turns(urls, at: time.now()))
    let log = Log()
    let running = Task {
      await loop.run { url in
        await log.add(url)
        return nil
      }
    }
    for url in urls { await log.waitUntilPolled(url) }
    #expect(await log.urls.count == 20)
    running.cancel()
    await running.value
  }
}
