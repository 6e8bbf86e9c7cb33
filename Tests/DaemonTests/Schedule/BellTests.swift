import Markup
import Testing

@testable import Daemon

@Suite struct `A bell` {
  /// A time that never passes.
  private struct StoppedTime: TimeSource {
    func now() -> Instant { Instant(seconds: 0) }
    func sleep(seconds: Double) async throws { try await Task.sleep(for: .seconds(3600)) }
  }

  /// A time that is over at once.
  private struct HastyTime: TimeSource {
    func now() -> Instant { Instant(seconds: 0) }
    func sleep(seconds: Double) async throws {}
  }

  @Test func `wakes who sleeps`() async {
    let bell = Bell()
    async let sleeper: Void = bell.wait(atMost: 1, by: StoppedTime())
    await bell.ring()
    await sleeper
  }

  @Test func `keeps a ring that nobody heard`() async {
    let bell = Bell()
    await bell.ring()
    await bell.wait(atMost: 1, by: StoppedTime())
  }

  @Test func `lets nobody sleep longer than asked`() async {
    await Bell().wait(atMost: 1, by: HastyTime())
  }

  @Test func `wakes who is cancelled`() async {
    let bell = Bell()
    let task = Task { await bell.wait(atMost: 1, by: StoppedTime()) }
    task.cancel()
    await task.value
  }
}
