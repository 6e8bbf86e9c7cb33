import ExtractionCore
import Feeds
import Foundation
import Markup
import Storage
import Watching

/// A real store in a folder that is gone when the test is over, and alerts to put into it.
final class NewsDesk: Sendable {
  let store: Store
  private let folder: String

  static let start = Instant(year: 2026, month: 11, day: 22, hour: 11, minute: 40)

  init() async throws {
    folder = NSTemporaryDirectory() + "earshot-web-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try await Store.open(
      folder: folder + "/state", alertLog: folder + "/alerts.jsonl", host: "host1",
      options: StoreOptions(line: { $0.json.text }))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Polls a feed that brings the news, and works on each: as the daemon does.
  func file(_ news: [News]) async throws {
    for piece in news {
      let pending = try await store.commit(piece.poll)
      for entry in pending {
        _ = try await store.commit(
          ArticleCommit(
            entry: entry, document: piece.document, alerts: [piece.alert], outcome: .done,
            now: Self.start))
      }
    }
  }

  /// Stores a poll that failed.
  func fail(feed: String, because reason: String) async throws {
    var state = FeedState(url: feed, nextPoll: Self.start)
    state.failures = 3
    state.lastError = reason
    _ = try await store.commit(PollCommit(state: state, now: Self.start))
  }
}

/// A piece of news and the alert on it.
struct News: Sendable {
  var number: Int
  var title = "Vasch calls for quiet"
  var url: String?
  var text = "The president said that the guns must fall silent. A ceasefire is near."
  var feedTitle = "The Meridian Courier"
  var topic = Topic(id: "ceasefire", name: "A ceasefire", severity: .warning)
  var speaker: String? = "Ilona Vasch"
  var mention = "The president"
  var cue = "said"
  var content = "that the guns must fall silent"
  var kind = Statement.Kind.indirect
  var term: String? = "silent"
  /// News of one story is told by one report.
  var story: String?
  var fetchError: String?

  init(_ number: Int) { self.number = number }

  func with(_ change: (inout News) -> Void) -> News {
    var copy = self
    change(&copy)
    return copy
  }

  private var address: String { url ?? "https://courier.example/\(number)" }
  private var feedURL: String { "https://courier.example/feed.xml" }

  var poll: PollCommit {
    var state = FeedState(url: feedURL, nextPoll: NewsDesk.start)
    state.wasPolled = true
    var entry = Entry(id: "\(number)")
    entry.url = address
    let new = NewEntry(
      entry: entry, identity: "\(number)", isPending: true, fingerprint: "\(number)")
    return PollCommit(state: state, entries: [new], now: NewsDesk.start)
  }

  var document: Document {
    var article = Article(title: title, paragraphs: [text])
    if let story { article.append(Self.report(of: story)) }
    article.statements = statement.map { [$0] } ?? []
    return Document(article: article, url: address, feedTitle: feedTitle, feedURL: feedURL)
  }

  /// A report long enough to be known again.
  private static func report(of story: String) -> String {
    (1...40).map { "\(story) holds word \($0)" }.joined(separator: " and ")
  }

  private var statement: Statement? {
    guard let speaker, let content = range(of: content) else { return nil }
    return Statement(
      kind: kind,
      speaker: Speaker(name: speaker, mention: range(of: mention), resolvedBy: .role),
      cue: range(of: cue), spans: [content], isQuoted: kind != .indirect, paragraph: 0,
      confidence: 0.9)
  }

  var alert: Alert {
    let spans = term.flatMap { term in
      range(of: term).map { [Match.Span(field: .text, range: $0, term: term)] }
    }
    let match = Match(
      topic: topic.id, reasons: statement == nil ? [.keyword] : [.speaker, .keyword],
      spans: spans ?? [], statements: statement == nil ? [] : [0])
    return Alert(
      id: "alert\(number)", time: NewsDesk.start.advanced(bySeconds: Double(number)),
      host: "host1", topic: topic, document: document,
      textSource: fetchError == nil ? .page : .feed, fetchError: fetchError, match: match,
      storyID: story ?? "story\(number)")
  }

  private func range(of part: String) -> TextRange? {
    guard let range = text.firstRange(of: part) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<start + part.utf8.count
  }
}
