import ExtractionCore
import Feeds
import GRDB
import Markup
import Storage
import Testing
import Watching

@Suite struct `A search of stored articles` {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A store with one article for each of the texts, a minute apart.
  private func store(_ texts: [String]) async throws -> Store {
    let store = try await folder.open()
    for (number, text) in texts.enumerated() { try await add(text, number, to: store) }
    return store
  }

  private func add(_ text: String, _ number: Int, to store: Store) async throws {
    let time = Samples.minute(Double(number))
    let pending = try await store.commit(
      Samples.poll([Samples.entry(number)], feed: "http://example.org/\(number)/f", at: time))
    for entry in pending {
      var commit = Samples.reading(entry, at: time)
      commit.article = Samples.article(text)
      commit.article?.language = "en"
      commit.article?.byline = ["Eve Writer"]
      _ = try await store.commit(commit)
    }
  }

  private func filter(_ query: String) throws -> DocumentFilter {
    try #require(TopicSet(topics: [Topic(id: "t", query: query)]).filter(of: "t"))
  }

  private func found(_ query: String, _ store: Store) async throws -> ArticleSelection {
    try await store.reader.select(since: Samples.start, filter: filter(query), nearMisses: 5)
  }

  @Test func `finds the articles that a topic may hold of`() async throws {
    let store = try await store(["A ceasefire in the harbour", "Rain", "Talks on a ceasefire"])
    #expect(try await found("ceasefire", store).candidates == [1, 3])
    #expect(try await found("ceasefire talks", store).candidates == [3])
    #expect(try await found("snow", store).candidates == [])
    #expect(try await found("/cease.ire/", store).candidates == [1, 2, 3])
    #expect(try await found("author:Writer", store).candidates == [1, 2, 3])
    #expect(try await found("site:example.org rain", store).candidates == [2])
    #expect(try await found("speaker:\"Ann Lee\" rain", store).candidates == [2])
    #expect(try await found("rain", store).considered == 3)
    await store.close()
  }

  @Test func `tells what lacks one part only, the latest first`() async throws {
    let store = try await store(["ceasefire", "ceasefire harbour", "harbour", "rain"])
    let selection = try await found("ceasefire harbour", store)
    #expect(selection.candidates == [2])
    #expect(selection.nearMisses == [3, 1])
    await store.close()
  }

  @Test func `looks at the time asked for only`() async throws {
    let store = try await store(["rain", "rain", "rain"])
    let selection = try await store.reader.select(
      since: Samples.minute(1), filter: filter("rain"))
    #expect(selection.considered == 2)
    #expect(selection.candidates == [2, 3])
    await store.close()
  }

  @Test func `follows an article that is read again, and forgets one that is let go of`()
    async throws
  {
    let store = try await store(["rain"])
    let pending = try await store.commit(
      Samples.poll(
        [Samples.entry(0, title: "New")], feed: "http://example.org/0/f",
        at: Samples.minute(60)))
    var commit = Samples.reading(try #require(pending.first), at: Samples.minute(60))
    commit.article = Samples.article("snow")
    _ = try await store.commit(commit)
    #expect(try await found("rain", store).candidates == [])
    #expect(try await found("snow", store).candidates == [2])
    #expect(try signatures() == 1)
    try await store.enforceRetention(
      articlesOlderThan: 1, alertsOlderThan: nil, now: Samples.minute(90))
    #expect(try signatures() == 0)
    await store.close()
  }

  private func signatures() throws -> Int {
    try DatabaseQueue(path: folder.database).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM article_signature") ?? -1
    }
  }

  @Test(arguments: ["DELETE FROM article_signature", "UPDATE article_signature SET bits = x'0000'"])
  func `fills in the signatures of a store that has none or old ones`(damage: String) async throws {
    await (try store((0..<200).map { $0 == 150 ? "rain" : "sun" })).close()
    try await DatabaseQueue(path: folder.database).write { try $0.execute(sql: damage) }
    let reader = try StoreReader.open(folder: folder.state)
    let before = try await reader.select(since: Samples.start, filter: filter("rain"))
    #expect(before.candidates.count == 200)
    reader.close()
    let store = try await folder.open()
    await store.finishSigning()
    let after = try await found("rain", store)
    #expect(after.candidates == [151])
    await store.close()
  }

  @Test func `reads a store from before there were signatures`() async throws {
    await (try store(["rain", "sun"])).close()
    try await DatabaseQueue(path: folder.database).write {
      try $0.execute(sql: "DROP TABLE article_signature")
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE 'search%'")
    }
    let reader = try StoreReader.open(folder: folder.state)
    #expect(
      try await reader.select(since: Samples.start, filter: filter("rain")).candidates == [1, 2])
    reader.close()
    let store = try await folder.open()
    await store.finishSigning()
    #expect(try await found("rain", store).candidates == [1])
    await store.close()
  }

  @Test func `reads articles with what topics need and no more`() async throws {
    let text = "He said \"yes\\no\" \u{1F600} in Zürich,\n{not} [an] end: \\u0041 \u{7} ."
    let store = try await store([text, "rain"])
    let bare = try await store.reader.bareArticles(numbers: [2, 1, 99], statements: true)
    let full = try await store.reader.articles(numbers: [2, 1, 99])
    #expect(bare.map(\.id) == [2, 1])
    #expect(full.map(\.id) == [2, 1])
    for (bare, full) in zip(bare, full) {
      #expect(bare.document.article.text == full.document.article.text)
      #expect(bare.document.article.title == full.document.article.title)
      #expect(bare.document.article.language == "en")
      #expect(bare.document.article.byline == ["Eve Writer"])
      #expect(bare.document.article.statements == full.document.article.statements)
      #expect(bare.storyID == full.storyID)
    }
    let poor = try await store.reader.bareArticles(numbers: [1], statements: false)
    #expect(poor.first?.document.article.statements == [])
    await store.close()
  }
}
