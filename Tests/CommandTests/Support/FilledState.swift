import Glibc
import ExtractionCore
import Feeds
import Markup
import Storage
import Watching

/// Fills a state folder with articles, as a daemon would have.
enum FilledState {
  /// Stores articles, one a day, the last one a day ago; their statements are found as always.
  /// - Parameter texts: title and text.
  static func make(_ folder: String, _ texts: [(title: String, text: String)]) async throws {
    let now = SystemTime.now
    let store = try await Store.open(
      folder: folder, alertLog: folder + "/alerts.jsonl", host: "test")
    for (number, article) in texts.enumerated() {
      let time = now.advanced(bySeconds: -86_400 * Double(texts.count - number))
      try await add(article.title, article.text, number, at: time, to: store)
    }
    await store.close()
  }

  private static func add(
    _ title: String, _ text: String, _ number: Int, at time: Instant, to store: Store
  ) async throws {
    var entry = Entry(id: "\(number)")
    entry.url = "http://example.org/\(number)"
    let new = NewEntry(
      entry: entry, identity: "http://example.org/\(number)", isPending: true, fingerprint: "")
    let state = FeedState(url: "http://example.org/feed\(number)", nextPoll: time)
    var article = Article(title: title, paragraphs: [text])
    article.language = "en"
    article.statements = StatementFinder.statements(in: article)
    for pending in try await store.commit(PollCommit(state: state, entries: [new], now: time)) {
      _ = try await store.commit(
        ArticleCommit(entry: pending, article: article, outcome: .done, now: time))
    }
  }
}

/// The system's clock.
private enum SystemTime {
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000)
  }
}
