import ExtractionCore
import Feeds
import Foundation
import Markup
import Storage
import Watching

/// A folder that is gone when the test is over.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "earshot-storage-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var state: String { path + "/state" }
  var database: String { state + "/earshot.sqlite" }
  var log: String { path + "/log/alerts.jsonl" }

  func open(
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(StorageError) -> Store {
    try await Store.open(
      folder: state, alertLog: log, host: "host1",
      options: StoreOptions(line: Samples.line, report: report))
  }

  /// The lines of the alert log, whole or not.
  func lines(of path: String? = nil) throws -> [String] {
    let text = try String(contentsOfFile: path ?? log, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// The sequences of the alerts in the log.
  func sequences(of path: String? = nil) throws -> [Int] {
    try lines(of: path).map { line in
      try JSONValue(parsing: line.utf8)["data"]?["seq"]?.integer ?? -1
    }
  }
}

/// Values to store.
enum Samples {
  static let start = Instant(year: 2026, month: 11, day: 22, hour: 11)
  static let feedURL = "http://example.org/feed.xml"

  static func minute(_ count: Double) -> Instant { start.advanced(bySeconds: count * 60) }

  static func line(_ alert: Alert) -> String {
    let value: JSONValue = [
      "specversion": "1.0", "id": .string(alert.id), "time": .string(alert.time.iso8601),
      "subject": .string(alert.topicID),
      "data": [
        "seq": JSONValue(alert.sequence), "action": .string(alert.action.rawValue),
        "story": ["id": .string(alert.storyID)],
      ],
    ]
    return value.text
  }

  static func entry(_ number: Int, title: String? = nil, isPending: Bool = true) -> NewEntry {
    var entry = Entry(id: "guid-\(number)")
    entry.url = "http://example.org/\(number)"
    entry.title = title ?? "Entry \(number)"
    return NewEntry(
      entry: entry, identity: "http://example.org/\(number)", isPending: isPending,
      fingerprint: entry.title ?? "")
  }

  static func poll(
    _ entries: [NewEntry], feed: String = feedURL, at now: Instant = start
  ) -> PollCommit {
    var state = FeedState(url: feed, nextPoll: now.advanced(bySeconds: 3600))
    state.wasPolled = true
    return PollCommit(state: state, entries: entries, now: now)
  }

  /// A state in which every field is set.
  static var fullState: FeedState {
    var state = FeedState(url: feedURL, nextPoll: minute(60))
    state.fetchURL = "http://example.org/moved"
    state.title = "Feed"
    state.etag = #""a\b""#
    state.lastModified = "Sunday, 01-Mar-26 10:00:00 GMT"
    state.lastPolled = minute(1)
    state.lastSuccess = minute(2)
    state.lastNew = minute(3)
    state.failures = 4
    state.lastError = "cannot fetch it: it timed out"
    state.isGone = true
    state.wasPolled = true
    state.intervalSeconds = 900.5
    state.ratePerDay = 12.25
    state.bodyHash = "hash"
    state.entriesSeen = 77
    state.lastDocument = minute(4)
    state.pausedUntil = minute(5)
    state.ttlSeconds = 1800
    state.wishes.skipHours = [1, 2]
    return state
  }

  static func article(_ text: String) -> Article {
    var article = Article(title: "A title", paragraphs: [text])
    article.statements = [
      Statement(
        kind: .direct, speaker: Speaker(name: "Ann Lee", mention: 0..<3, resolvedBy: .name),
        cue: 4..<8, spans: [9..<12], isQuoted: true, paragraph: 0, confidence: 0.9)
    ]
    return article
  }

  static func alert(_ id: String, topic: String = "topic", at now: Instant = start) -> Alert {
    Alert(
      id: id, time: now, host: "host1", topic: Topic(id: topic),
      document: Document(article: article("Ann said yes."), url: "u", feedURL: feedURL),
      match: Match(topic: topic, reasons: [.keyword], spans: []), storyID: "story")
  }

  static func reading(
    _ entry: PendingEntry, alerts: [Alert] = [], outcome: ArticleCommit.Outcome = .done,
    at now: Instant = start
  ) -> ArticleCommit {
    ArticleCommit(
      entry: entry, article: article("Ann said yes."), feedTitle: "Feed", tags: ["world"],
      alerts: alerts, outcome: outcome, now: now)
  }
}
