import Foundation
import Markup
import Storage
import Testing
import Watching

@Suite struct `A rebuild` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A closed state: twenty feeds, each with fifteen entries that alerted.
  private func fill() async throws {
    let store = try await folder.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for feed in 0..<20 {
        let entries = (0..<15).map { Samples.entry(feed * 100 + $0) }
        for entry in try await store.commit(Samples.poll(entries, feed: "http://\(feed)/")) {
          let alert = Samples.alert("id of \(entry.identity)")
          group.addTask { _ = try await store.commit(Samples.reading(entry, alerts: [alert])) }
        }
      }
      try await group.waitForAll()
    }
    await store.close()
  }

  private func damage(_ change: (inout [UInt8]) -> Void) throws {
    let url = URL(fileURLWithPath: folder.database)
    var bytes = Array(try Data(contentsOf: url))
    change(&bytes)
    try Data(bytes).write(to: url)
  }

  private func rebuild() async throws -> RebuildReport {
    try await Store.rebuild(folder: folder.state, alertLog: folder.log, now: Samples.start)
  }

  @Test func `brings everything back of a database that is whole`() async throws {
    try await fill()
    let report = try await rebuild()
    #expect(report.counts.feeds == 20)
    #expect(report.counts.entries == 300)
    #expect(report.counts.alerts == 300)
    #expect(report.movedTo.map(FileManager.default.fileExists) == true)
    let store = try await folder.open()
    #expect(try await store.commit(Samples.poll([Samples.entry(7)], feed: "http://0/")).isEmpty)
    #expect(try folder.sequences() == Array(1...300))
    await store.close()
  }

  @Test func `lets nothing alert twice when the database is beyond reading`() async throws {
    try await fill()
    try damage { bytes in
      for index in bytes.indices { bytes[index] = 0x55 }
    }
    let report = try await rebuild()
    #expect(report.counts.entries == 0)
    #expect(report.counts.alerts == 300)
    let store = try await folder.open()
    let entry = try #require(
      try await store.commit(Samples.poll([Samples.entry(7)], feed: "http://0/")).first)
    let alert = Samples.alert("id of \(entry.identity)")
    #expect(try await store.commit(Samples.reading(entry, alerts: [alert])).isEmpty)
    #expect(try folder.sequences() == Array(1...300))
    await store.close()
  }

  @Test(arguments: 0..<6) func `survives thirty damaged blocks`(seed: Int) async throws {
    try await fill()
    var random = SeededGenerator(seed: UInt64(seed))
    try damage { bytes in
      for _ in 0..<30 {
        let start = Int.random(in: 4096..<bytes.count - 64, using: &random)
        for index in start..<start + 64 { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    let report = try await rebuild()
    #expect(report.counts.alerts == 300)
    let store = try await folder.open()
    _ = try await store.feeds()
    let due = try await store.pending(limit: 5000, now: Samples.minute(9))
    for entry in due.prefix(20) { _ = try await store.commit(Samples.reading(entry)) }
    #expect(try folder.sequences() == Array(1...300))
    await store.close()
  }

  @Test func `is refused while a daemon runs`() async throws {
    let store = try await folder.open()
    await #expect(throws: StorageError.locked(folder: folder.state, process: Int(getpid()))) {
      try await rebuild()
    }
    await store.close()
  }

  @Test func `makes an empty state where there was none`() async throws {
    let report = try await rebuild()
    #expect(report.movedTo == nil)
    #expect(report.counts.entries == 0)
  }
}

/// A small reproducible generator (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}
