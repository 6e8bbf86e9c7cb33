import Markup
import Testing

@testable import Daemon

@Suite struct `A schedule of feeds` {
  private func at(_ seconds: Int64) -> Instant { Instant(seconds: seconds) }

  @Test func `gives feeds out in the order of their turns, and only those that are due`() {
    var schedule = Schedule()
    for (url, due) in [("c", 30), ("a", 10), ("d", 40), ("b", 20)] as [(String, Int64)] {
      schedule.plan(url, at: at(due))
    }
    #expect(schedule.nextDue == at(10))
    #expect(schedule.take(dueBy: at(30), atMost: 10) == ["a", "b", "c"])
    #expect(schedule.nextDue == at(40))
  }

  @Test func `gives out no more than asked for`() {
    var schedule = Schedule()
    for index in 0..<5 { schedule.plan("\(index)", at: at(Int64(index))) }
    #expect(schedule.take(dueBy: at(100), atMost: 2) == ["0", "1"])
    #expect(schedule.take(dueBy: at(100), atMost: 0).isEmpty)
  }

  @Test func `does not give a feed out again before it is planned again`() {
    var schedule = Schedule()
    schedule.plan("a", at: at(1))
    #expect(schedule.take(dueBy: at(5), atMost: 9) == ["a"])
    #expect(schedule.take(dueBy: at(5), atMost: 9).isEmpty)
    #expect(schedule.nextDue == nil)
    schedule.replan("a", at: at(6))
    #expect(schedule.take(dueBy: at(6), atMost: 9) == ["a"])
  }

  @Test func `forgets a feed that is removed while it is polled`() {
    var schedule = Schedule()
    schedule.plan("a", at: at(1))
    _ = schedule.take(dueBy: at(1), atMost: 1)
    schedule.remove("a")
    schedule.replan("a", at: at(2))
    #expect(schedule.count == 0)
    #expect(schedule.nextDue == nil)
  }

  @Test func `counts the latest plan only`() {
    var schedule = Schedule()
    schedule.plan("a", at: at(1))
    schedule.plan("a", at: at(50))
    #expect(schedule.nextDue == at(50))
    #expect(schedule.take(dueBy: at(49), atMost: 9).isEmpty)
    #expect(schedule.take(dueBy: at(50), atMost: 9) == ["a"])
  }

  @Test func `keeps its order under many changes`() {
    var schedule = Schedule()
    var random = SystemRandomNumberGenerator()
    var truth: [String: Int64] = [:]
    for step in 0..<2000 {
      let url = "\(step % 300)"
      let due = Int64.random(in: 0..<1000, using: &random)
      schedule.plan(url, at: at(due))
      truth[url] = due
      if step % 7 == 0 {
        schedule.remove("\(step % 100)")
        truth["\(step % 100)"] = nil
      }
    }
    let taken = schedule.take(dueBy: at(1000), atMost: .max)
    #expect(Set(taken) == Set(truth.keys))
    #expect(taken.count == truth.count)
    #expect(taken.compactMap { truth[$0] } == truth.values.sorted())
  }
}
