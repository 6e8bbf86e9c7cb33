import ExtractionCore
import Feeds
import Markup
import Storage
import Testing
import Watching

@Suite struct `An article's commit` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func entry(in store: Store, _ number: Int = 1) async throws -> PendingEntry {
    try #require(try await store.commit(Samples.poll([Samples.entry(number)])).first)
  }

  @Test func `numbers alerts, writes each into the log once, and closes the entry`() async throws {
    let store = try await folder.open()
    let entry = try await entry(in: store)
    let reading = Samples.reading(entry, alerts: [Samples.alert("a"), Samples.alert("b")])
    #expect(try await store.commit(reading).map(\.sequence) == [1, 2])
    #expect(try await store.commit(reading).isEmpty)
    #expect(try folder.sequences() == [1, 2])
    #expect(try await store.pending(limit: 10, now: Samples.minute(1)).isEmpty)
    await store.close()
  }

  @Test func `keeps the article with its statements`() async throws {
    let store = try await folder.open()
    let entry = try await entry(in: store)
    _ = try await store.commit(Samples.reading(entry))
    let stored = try #require(try await store.reader.article(identity: entry.identity))
    #expect(stored.document.article == Samples.article("Ann said yes."))
    #expect(stored.document.tags == ["world"])
    #expect(stored.document.feedTitle == "Feed")
    #expect(stored.document.url == "http://example.org/1")
    #expect(stored.document.feedURL == Samples.feedURL)
    await store.close()
  }

  @Test func `tries a page again at its time`() async throws {
    let store = try await folder.open()
    let entry = try await entry(in: store)
    let later = Samples.minute(30)
    _ = try await store.commit(
      Samples.reading(entry, outcome: .retry(at: later, error: "the page timed out")))
    #expect(try await store.pending(limit: 9, now: Samples.minute(29)).isEmpty)
    let due = try await store.pending(limit: 9, now: later)
    #expect(due.map(\.attempts) == [1])
    #expect(due.map(\.isUpdate) == [false])
    await store.close()
  }

  @Test func `gives up an entry`() async throws {
    let store = try await folder.open()
    let entry = try await entry(in: store)
    _ = try await store.commit(Samples.reading(entry, outcome: .failed("the page is gone")))
    #expect(try await store.counts().pending == 0)
    #expect(try await store.commit(Samples.poll([Samples.entry(1)])).isEmpty)
    await store.close()
  }

  @Test func `gives alerts page by page, from both ends and by topic`() async throws {
    let store = try await folder.open()
    let entry = try await entry(in: store)
    let alerts = (1...9).map { Samples.alert("id\($0)", topic: $0 % 3 == 0 ? "third" : "other") }
    _ = try await store.commit(Samples.reading(entry, alerts: alerts))
    #expect(try await store.latestAlerts(limit: 3).map(\.sequence) == [9, 8, 7])
    #expect(try await store.latestAlerts(limit: 3, before: 7).map(\.sequence) == [6, 5, 4])
    #expect(try await store.latestAlerts(limit: 9, topic: "third").map(\.sequence) == [9, 6, 3])
    #expect(try await store.alerts(after: 6, limit: 2).map(\.sequence) == [7, 8])
    #expect(
      try await store.reader.alertedTopics(identity: entry.identity) == ["other", "third"])
    await store.close()
  }

  @Test func `writes the alert's own JSON if not told otherwise`() async throws {
    let store = try await Store.open(folder: folder.state, alertLog: folder.log, host: "host1")
    let entry = try await entry(in: store)
    _ = try await store.commit(Samples.reading(entry, alerts: [Samples.alert("a")]))
    let line = try #require(try folder.lines().first)
    let value = try JSONValue(parsing: line.utf8)
    #expect(value["source"]?.string == "/earshot/host1")
    #expect(value["data"]?["seq"]?.integer == 1)
    await store.close()
  }

  @Test func `is read by another process meanwhile and afterwards`() async throws {
    let store = try await folder.open()
    let entry = try await entry(in: store)
    _ = try await store.commit(Samples.reading(entry, alerts: [Samples.alert("a")]))
    let reader = try StoreReader.open(folder: folder.state)
    #expect(try await reader.counts().alerts == 1)
    #expect(try await reader.articles(since: Samples.start).map(\.identity) == [entry.identity])
    await store.close()
    reader.close()
    let later = try StoreReader.open(folder: folder.state)
    #expect(try await later.counts().articles == 1)
    later.close()
  }
}

@Suite struct `The work queue` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func entry(_ number: Int, host: String) -> NewEntry {
    var new = Samples.entry(number)
    new.entry.url = "http://\(host)/\(number)"
    new.identity = "http://\(host)/\(number)"
    return new
  }

  @Test func `gives every host its turn`() async throws {
    let store = try await folder.open()
    let slow = (0..<500).map { entry($0, host: "slow.example") }
    let others = (500..<510).map { entry($0, host: "other\($0).example") }
    _ = try await store.commit(Samples.poll(slow + others))
    let now = Samples.minute(1)
    let first = try await store.pending(limit: 6, perHost: 2, beside: [], now: now)
    #expect(first.map(\.entry.id) == [0, 1, 500, 501, 502, 503].map { "guid-\($0)" })
    let busy = Set(first.map(\.id))
    let second = try await store.pending(limit: 3, perHost: 2, beside: busy, now: now)
    #expect(second.map(\.entry.id) == [504, 505, 506].map { "guid-\($0)" })
    await store.close()
  }
}

@Suite struct `The list of feeds` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `follows the configuration and forgets no memory`() async throws {
    let store = try await folder.open()
    try await store.synchronizeFeeds(urls: ["http://a/", "http://b/"], now: Samples.start)
    #expect(try await store.feeds().map(\.nextPoll) == [Samples.start, Samples.start])
    _ = try await store.commit(Samples.poll([Samples.entry(1)], feed: "http://a/"))
    try await store.synchronizeFeeds(urls: ["http://b/", "http://c/"], now: Samples.minute(1))
    #expect(try await store.feeds().filter(\.isActive).map(\.url) == ["http://b/", "http://c/"])
    #expect(try await store.counts().feeds == 2)
    try await store.synchronizeFeeds(urls: ["http://a/"], now: Samples.minute(2))
    #expect(try await store.feeds().first?.wasPolled == true)
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], feed: "http://a/")).isEmpty)
    await store.close()
  }

  @Test func `is not changed by a poll that ends late`() async throws {
    let store = try await folder.open()
    try await store.synchronizeFeeds(urls: ["http://a/"], now: Samples.start)
    try await store.synchronizeFeeds(urls: [], now: Samples.start)
    _ = try await store.commit(Samples.poll([], feed: "http://a/"))
    #expect(try await store.feeds().map(\.isActive) == [false])
    await store.close()
  }
}
