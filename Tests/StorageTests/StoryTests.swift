import ExtractionCore
import Markup
import Storage
import Testing
import Watching

@Suite struct `Articles that carry one story` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// An article of so many words, the same for the same seed.
  private func article(_ seed: UInt64, words: Int = 200, title: String = "A title") -> Article {
    var random = SeededGenerator(seed: seed)
    let text = (0..<200).map { _ in "w\(Int.random(in: 0..<9000, using: &random))" }
    return Article(title: title, paragraphs: [text.prefix(words).joined(separator: " ")])
  }

  private func alert(
    _ entry: PendingEntry, _ article: Article, topic: String = "topic", at now: Instant
  ) -> Alert {
    Alert(
      id: AlertIdentity.id(topic: topic, article: entry.identity), time: now, host: "host1",
      topic: Topic(id: topic), document: Document(article: article, url: "u", feedURL: "f"),
      match: Match(topic: topic, reasons: [.keyword], spans: []), storyID: "")
  }

  /// Stores an article of a feed of its own, alerting for some topics.
  @discardableResult
  private func file(
    _ number: Int, _ article: Article, topics: [String] = ["topic"], in store: Store,
    at now: Instant = Samples.start
  ) async throws -> [Alert] {
    let feed = "http://\(number).example/feed"
    let poll = Samples.poll([Samples.entry(number)], feed: feed, at: now)
    let entry = try #require(try await store.commit(poll).first)
    let alerts = topics.map { alert(entry, article, topic: $0, at: now) }
    return try await store.commit(
      ArticleCommit(entry: entry, article: article, alerts: alerts, outcome: .done, now: now))
  }

  @Test func `are one new alert and copies, when forty come at the same time`() async throws {
    let store = try await folder.open()
    let stored = try await withThrowingTaskGroup(of: [Alert].self) { group in
      for number in 1...40 {
        let copy = article(7, words: 200 - number * 3, title: "Headline \(number)")
        group.addTask { try await file(number, copy, in: store) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(stored.count == 40)
    #expect(stored.count { $0.action == .new } == 1)
    #expect(stored.count { $0.action == .copy } == 39)
    #expect(Set(stored.map(\.storyID)).count == 1)
    #expect(stored.sorted { $0.sequence ?? 0 < $1.sequence ?? 0 }.map(\.storySize) == Array(1...40))
    #expect(stored.min { $0.sequence ?? 0 < $1.sequence ?? 0 }?.action == .new)
    await store.close()
  }

  @Test func `are known over a restart`() async throws {
    var store = try await folder.open()
    let first = try await file(1, article(7), in: store)
    await store.close()
    store = try await folder.open()
    let second = try await file(2, article(7, words: 90), in: store)
    #expect(second.map(\.action) == [.copy])
    #expect(second.map(\.storyID) == first.map(\.storyID))
    #expect(
      try await store.reader.article(identity: "http://example.org/2")?.storyID == first[0].storyID)
    await store.close()
  }

  @Test func `are new for a topic that the first of them did not match`() async throws {
    let store = try await folder.open()
    try await file(1, article(7), topics: [], in: store)
    let second = try await file(2, article(7), topics: ["a"], in: store)
    #expect(second.map(\.action) == [.new])
    #expect(second.map(\.storySize) == [2])
    let third = try await file(3, article(7), topics: ["a", "b"], in: store)
    #expect(third.map(\.action) == [.copy, .new])
    #expect(try await file(4, article(8), topics: ["a"], in: store).map(\.action) == [.new])
    await store.close()
  }

  @Test func `are looked for two weeks`() async throws {
    let store = try await folder.open()
    try await file(1, article(7), in: store)
    let soon = Samples.minute(13 * 1440)
    #expect(try await file(2, article(7), in: store, at: soon).map(\.action) == [.copy])
    let late = Samples.minute(28 * 1440)
    #expect(try await file(3, article(7), in: store, at: late).map(\.action) == [.new])
    try await store.enforceRetention(articlesOlderThan: nil, alertsOlderThan: nil, now: late)
    #expect(try await file(4, article(7), in: store, at: late).map(\.action) == [.copy])
    await store.close()
  }

  @Test func `are known after a rebuild`() async throws {
    var store = try await folder.open()
    let first = try await file(1, article(7), in: store)
    await store.close()
    _ = try await Store.rebuild(folder: folder.state, alertLog: folder.log, now: Samples.start)
    store = try await folder.open()
    let second = try await file(2, article(7), in: store)
    #expect(second.map(\.action) == [.copy])
    #expect(second.map(\.storyID) == first.map(\.storyID))
    #expect(second.map(\.storySize) == [2])
    await store.close()
  }

  @Test func `keep their story when one of them is read again`() async throws {
    let store = try await folder.open()
    let first = try await file(1, article(7), in: store)
    try await file(2, article(7), in: store)
    let edit = Samples.poll(
      [Samples.entry(1, title: "Edited")], feed: "http://1.example/feed", at: Samples.minute(30))
    let entry = try #require(try await store.commit(edit).first)
    _ = try await store.commit(
      ArticleCommit(entry: entry, article: article(9), outcome: .done, now: Samples.minute(30)))
    let third = try await file(3, article(9), in: store, at: Samples.minute(31))
    #expect(third.map(\.storyID) == first.map(\.storyID))
    await store.close()
  }
}
