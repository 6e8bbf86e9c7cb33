import ExtractionCore
import Markup
import Storage
import Watching

/// What a topic would have caught among the stored articles.
struct StoredTrial {
  /// How many articles were read.
  private(set) var articles = 0
  /// How many of them match.
  private(set) var hits = 0
  /// How many stories those carry: so many alerts people would have read.
  var stories: Int { storyIDs.count }
  /// Alerts by day (UTC), the first day first.
  private(set) var days: [(day: String, alerts: Int)] = []
  /// Some of the matches in context.
  private(set) var samples: [Sample] = []

  /// A match in context.
  struct Sample {
    var title: String
    var url: String
    var excerpt: String
  }

  private let limit: Int
  private var storyIDs: Set<String> = []

  private init(limit: Int) { self.limit = limit }

  /// Tries a set of one topic on the articles of a state folder.
  static func run(
    _ set: TopicSet, folder: String, since: Instant, samples: Int
  ) async throws(CommandFailure) -> StoredTrial {
    var trial = StoredTrial(limit: samples)
    do {
      let store = try StoreReader.open(folder: folder)
      defer { store.close() }
      var last: Int64 = 0
      while true {
        let page = try await store.articles(since: since, after: last, limit: 500)
        guard let end = page.last else { return trial }
        for article in page { trial.take(article, set) }
        last = end.id
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private mutating func take(_ article: StoredArticle, _ set: TopicSet) {
    articles += 1
    guard let match = set.matches(in: article.document).first else { return }
    hits += 1
    let isNews = storyIDs.insert(article.storyID).inserted
    count(String(article.stored.iso8601.prefix(10)), isNews ? 1 : 0)
    guard samples.count < limit else { return }
    samples.append(
      Sample(
        title: article.document.article.title ?? "", url: article.document.url,
        excerpt: article.document.excerpt(of: match)))
  }

  private mutating func count(_ day: String, _ alerts: Int) {
    if let index = days.lastIndex(where: { $0.day == day }) {
      days[index].alerts += alerts
    } else {
      days.append((day, alerts))
    }
  }
}
