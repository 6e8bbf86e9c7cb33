import Markup
import Storage
import Testing
import Watching

@Suite struct Retention {
  static let day: Double = 86_400
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func day(_ count: Double) -> Instant {
    Samples.start.advanced(bySeconds: count * Self.day)
  }

  /// Reads an entry and alerts for it.
  private func read(_ number: Int, in store: Store, at now: Instant) async throws {
    let poll = Samples.poll([Samples.entry(number)], at: now)
    let entry = try #require(try await store.commit(poll).first)
    let alert = Samples.alert("id\(number)", at: now)
    _ = try await store.commit(Samples.reading(entry, alerts: [alert], at: now))
  }

  @Test func `deletes old articles and remembers their entries`() async throws {
    let store = try await folder.open()
    try await read(1, in: store, at: day(0))
    try await read(2, in: store, at: day(80))
    let report = try await store.enforceRetention(
      articlesOlderThan: 90 * Self.day, alertsOlderThan: nil, now: day(100))
    #expect(report == RetentionReport(articles: 1))
    #expect(try await store.counts().articles == 1)
    #expect(try await store.counts().alerts == 2)
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], at: day(100))).isEmpty)
    await store.close()
  }

  @Test func `deletes in several steps`() async throws {
    let store = try await folder.open()
    let entries = try await store.commit(Samples.poll((0..<1203).map { Samples.entry($0) }))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for entry in entries {
        group.addTask { _ = try await store.commit(Samples.reading(entry)) }
      }
      try await group.waitForAll()
    }
    let report = try await store.enforceRetention(
      articlesOlderThan: 1, alertsOlderThan: nil, now: day(1))
    #expect(report.articles == 1203)
    await store.close()
  }

  @Test func `deletes old alerts but never lets one come twice`() async throws {
    let store = try await folder.open()
    try await read(1, in: store, at: day(0))
    try await read(2, in: store, at: day(9))
    let report = try await store.enforceRetention(
      articlesOlderThan: nil, alertsOlderThan: 5 * Self.day, now: day(10))
    #expect(report == RetentionReport(alerts: 1))
    #expect(try await store.latestAlerts(limit: 9).map(\.id) == ["id2"])
    let entry = try #require(
      try await store.commit(Samples.poll([Samples.entry(3)], at: day(10))).first)
    let alerts = [Samples.alert("id1"), Samples.alert("id3")]
    let stored = try await store.commit(Samples.reading(entry, alerts: alerts))
    #expect(stored.map(\.id) == ["id3"])
    #expect(stored.map(\.sequence) == [3])
    await store.close()
  }

  @Test func `forgets an entry long after its feed stopped showing it`() async throws {
    let store = try await folder.open()
    try await read(1, in: store, at: day(0))
    try await read(2, in: store, at: day(300))
    try await read(3, in: store, at: day(500))
    let report = try await store.enforceRetention(
      articlesOlderThan: 90 * Self.day, alertsOlderThan: nil, now: day(500))
    #expect(report.entries == 1)
    #expect(try await store.commit(Samples.poll([Samples.entry(2)], at: day(501))).isEmpty)
    await store.close()
  }

  @Test func `keeps what a resting feed shows, however long it rests`() async throws {
    let store = try await folder.open()
    try await read(1, in: store, at: day(0))
    let report = try await store.enforceRetention(
      articlesOlderThan: 90 * Self.day, alertsOlderThan: nil, now: day(3000))
    #expect(report.entries == 0)
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], at: day(3000))).isEmpty)
    await store.close()
  }

  @Test func `keeps what a feed shows for years`() async throws {
    let store = try await folder.open()
    for month in 0..<40 {
      _ = try await store.commit(
        Samples.poll([Samples.entry(1), Samples.entry(100 + month)], at: day(Double(month) * 30)))
    }
    try await store.enforceRetention(
      articlesOlderThan: 90 * Self.day, alertsOlderThan: nil, now: day(1200))
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], at: day(1200))).isEmpty)
    await store.close()
  }

  @Test func `forgets the entries of a feed that is long gone from the configuration`() async throws
  {
    let store = try await folder.open()
    try await read(1, in: store, at: day(0))
    try await store.synchronizeFeeds(urls: [], now: day(1))
    let report = try await store.enforceRetention(
      articlesOlderThan: 90 * Self.day, alertsOlderThan: nil, now: day(500))
    #expect(report.entries == 1)
    await store.close()
  }
}
