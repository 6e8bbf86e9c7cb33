import ExtractionCore
import Feeds
import Markup
import Storage
import Testing
import Watching

@Suite struct `An edited article` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// An article that says each of these sentences, one a paragraph.
  private func article(_ said: [String], title: String = "A title") -> Article {
    var article = Article(title: title, paragraphs: [])
    for sentence in said {
      article.append("Ann Lee said: \(sentence). Nobody answered.")
      guard let range = article.paragraphs.last?.range else { continue }
      let start = range.lowerBound + "Ann Lee said: ".utf8.count
      article.statements.append(
        Statement(
          kind: .direct, speaker: nil, cue: nil, spans: [start..<start + sentence.utf8.count],
          isQuoted: true, paragraph: article.paragraphs.count - 1, confidence: 1))
    }
    return article
  }

  private func alert(_ article: Article, statements: [Int]) -> Alert {
    Alert(
      id: AlertIdentity.id(topic: "topic", article: "http://example.org/1"), time: Samples.start,
      host: "host1", topic: Topic(id: "topic"),
      document: Document(article: article, url: "http://example.org/1", feedURL: "f"),
      match: Match(topic: "topic", reasons: [.keyword], spans: [], statements: statements),
      storyID: "")
  }

  /// Stores a version of the article that comes after so many minutes.
  private func file(
    _ said: [String], title: String = "A title", minute: Double, source: Alert.TextSource = .page,
    in store: Store
  ) async throws -> [Alert] {
    let now = Samples.minute(minute)
    let poll = Samples.poll([Samples.entry(1, title: "At \(minute)")], at: now)
    let entry = try #require(try await store.commit(poll).first)
    let version = article(said, title: title)
    return try await store.commit(
      ArticleCommit(
        entry: entry, article: version, textSource: source,
        alerts: [alert(version, statements: Array(said.indices))], outcome: .done, now: now))
  }

  private let first = "the bridge is closed until the river falls"
  private let second = "the ferry sails twice a day from Monday on"

  @Test func `alerts again when something new is said, and only then`() async throws {
    let store = try await folder.open()
    #expect(try await file([first], minute: 0, in: store).map(\.action) == [.new])
    #expect(try await file([first.uppercased()], minute: 20, in: store).isEmpty)
    #expect(try await file([first + ", he"], title: "Other", minute: 40, in: store).isEmpty)
    let update = try #require(try await file([first, second], minute: 60, in: store).first)
    #expect(update.action == .update)
    #expect(update.match.statements == [1])
    #expect(
      update.id
        == AlertIdentity.id(topic: "topic", article: "http://example.org/1", update: second))
    await store.close()
  }

  @Test func `does not alert when a statement returns`() async throws {
    let store = try await folder.open()
    _ = try await file([first, second], minute: 0, in: store)
    #expect(try await file([first], minute: 20, in: store).isEmpty)
    #expect(try await file([first, second], minute: 40, in: store).isEmpty)
    await store.close()
  }

  @Test func `is kept with its difference`() async throws {
    let store = try await folder.open()
    _ = try await file([first, second], minute: 0, in: store)
    _ = try await file([second, "we wait"], title: "Another title", minute: 20, in: store)
    let edits = try await store.reader.edits(identity: "http://example.org/1")
    let edit = try #require(edits.first)
    #expect(edits.count == 1)
    #expect(edit.time == Samples.minute(20))
    #expect(edit.edit.oldTitle == "A title")
    #expect(edit.edit.removed.map(\.text) == ["Ann Lee said: \(first)."])
    #expect(edit.edit.added.map(\.text) == ["Ann Lee said: we wait."])
    #expect(edit.edit.added.map(\.paragraph) == [1])
    let late = Samples.minute(100 * 1440)
    try await store.enforceRetention(articlesOlderThan: 86_400, alertsOlderThan: nil, now: late)
    #expect(try await store.reader.edits(identity: "http://example.org/1").isEmpty)
    await store.close()
  }

  @Test func `keeps its page when only the feed can be read`() async throws {
    let store = try await folder.open()
    _ = try await file([first], minute: 0, in: store)
    #expect(try await file([], minute: 20, source: .feed, in: store).isEmpty)
    let kept = try await store.reader.article(identity: "http://example.org/1")
    #expect(kept?.document.article == article([first]))
    await store.close()
  }

  @Test func `does not alert for what the feed had left out`() async throws {
    let store = try await folder.open()
    _ = try await file([first], minute: 0, source: .feed, in: store)
    #expect(try await file([first, second], minute: 20, in: store).isEmpty)
    await store.close()
  }

  @Test func `is read again where its feed says that it changed`() async throws {
    let store = try await folder.open()
    var new = Samples.entry(1)
    new.entry.updated = Samples.start
    let entry = try #require(try await store.commit(Samples.poll([new])).first)
    _ = try await store.commit(Samples.reading(entry))
    new.entry.updated = Samples.start.advanced(bySeconds: 30)
    #expect(try await store.commit(Samples.poll([new], at: Samples.minute(10))).isEmpty)
    new.entry.updated = Samples.minute(12)
    let again = try await store.commit(Samples.poll([new], at: Samples.minute(20)))
    #expect(again.map(\.isUpdate) == [true])
    await store.close()
  }

  @Test func `is not read again where its feed says so of all entries`() async throws {
    let store = try await folder.open()
    func poll(at now: Instant) -> PollCommit {
      let entries = (1...5).map { number in
        var new = Samples.entry(number)
        new.entry.updated = now
        return new
      }
      return Samples.poll(entries, at: now)
    }
    for entry in try await store.commit(poll(at: Samples.start)) {
      _ = try await store.commit(Samples.reading(entry))
    }
    #expect(try await store.commit(poll(at: Samples.minute(60))).isEmpty)
    await store.close()
  }
}
