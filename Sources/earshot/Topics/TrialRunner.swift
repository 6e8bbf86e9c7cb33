import ExtractionCore
import Markup
import Storage
import Watching

/// Tries a topic on the stored articles: asks the store which of them can match, and reads those.
struct TrialRunner: Sendable {
  /// How many articles are read of a topic that matches much of everything: so many, spread evenly, tell
  /// the figures.
  static let readLimit = 50_000
  /// So many tell whether a topic is such a one.
  private static let probe = 2_000
  private static let step = 256
  private static let nearMissLimit = 10

  /// A set of the one topic.
  let topics: TopicSet
  /// Its id.
  let id: String
  /// How many samples are wanted.
  let samples: Int

  /// Tries the topic on the articles of a state folder.
  func run(folder: String, since: Instant) async throws(CommandFailure) -> StoredTrial {
    do throws(StorageError) {
      let store = try StoreReader.open(folder: folder)
      defer { store.close() }
      return try await run(store, since: since)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func run(_ store: StoreReader, since: Instant) async throws(StorageError) -> StoredTrial {
    guard let filter = topics.filter(of: id) else { return StoredTrial() }
    let selection = try await store.select(since: since, filter: filter, nearMisses: 50)
    let numbers = try await numbers(of: selection.candidates, store)
    let tally = try await tally(numbers, store)
    let factor = Double(selection.candidates.count) / Double(max(1, numbers.count))
    var trial = tally.trial(factor: factor)
    trial.articles = selection.considered
    let shown = Self.spread(tally.hits.map(\.number), limit: samples)
    trial.samples = try await store.articles(numbers: shown).compactMap(sample)
    let near = tally.misses.reversed() + selection.nearMisses
    trial.nearMisses = try await store.articles(numbers: Array(near)).lazy.compactMap(miss)
      .prefix(Self.nearMissLimit).map { $0 }
    return trial
  }

  /// All of them; where there are many and many of them match, a part.
  private func numbers(
    of candidates: [Int64], _ store: StoreReader
  ) async throws(StorageError) -> [Int64] {
    guard candidates.count > Self.readLimit else { return candidates }
    let probe = try await tally(Self.spread(candidates, limit: Self.probe), store)
    let isBroad = probe.hits.count * 5 >= Self.probe
    return isBroad ? Self.spread(candidates, limit: Self.readLimit) : candidates
  }

  /// At most so many, spread evenly.
  static func spread(_ numbers: [Int64], limit: Int) -> [Int64] {
    guard numbers.count > limit else { return numbers }
    return (0..<limit).map { numbers[$0 * numbers.count / limit] }
  }

  // MARK: Reading

  private func tally(_ numbers: [Int64], _ store: StoreReader) async throws(StorageError)
    -> TrialTally
  {
    let reader = self
    let batch = OrderedBatch<[Int64], Result<TrialTally.Part, StorageError>>(jobs: nil) {
      await reader.part($0, store)
    }
    var start = 0
    var tally = TrialTally()
    do {
      try await batch.run(
        next: {
          guard start < numbers.count else { return nil }
          defer { start += Self.step }
          return Array(numbers[start..<min(start + Self.step, numbers.count)])
        },
        write: { tally.take(try $0.get()) })
    } catch {
      throw error as? StorageError ?? .closed
    }
    return tally
  }

  private func part(
    _ numbers: [Int64], _ store: StoreReader
  ) async -> Result<TrialTally.Part, StorageError> {
    do throws(StorageError) {
      let articles = try await store.bareArticles(
        numbers: numbers, statements: topics.readsStatements)
      var part = TrialTally.Part(read: articles.count)
      for article in articles {
        if topics.places(in: article.document).isEmpty {
          part.misses.append(article.id)
        } else {
          part.hits.append(.init(article))
        }
      }
      return .success(part)
    } catch {
      return .failure(error)
    }
  }

  // MARK: Showing

  private func sample(_ article: StoredArticle) -> StoredTrial.Sample? {
    guard let match = topics.matches(in: article.document).first else { return nil }
    return StoredTrial.Sample(
      title: article.document.article.title ?? "", url: article.document.url,
      excerpt: article.document.excerpt(of: match))
  }

  private func miss(_ article: StoredArticle) -> StoredTrial.Miss? {
    topics.nearMiss(of: id, in: article.document).map {
      StoredTrial.Miss(
        title: article.document.article.title ?? "", url: article.document.url, reason: $0)
    }
  }
}

extension TrialTally.Hit {
  init(_ article: StoredArticle) {
    self.init(number: article.id, story: article.storyID, stored: article.stored)
  }
}
