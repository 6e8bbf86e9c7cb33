import Markup
import Storage

/// Counts the articles that match, in the order in which they were stored.
struct TrialTally {
  /// An article that matches.
  struct Hit: Sendable {
    var number: Int64
    var story: String
    var stored: Instant
  }

  /// What became of some articles.
  struct Part: Sendable {
    var read = 0
    var hits: [Hit] = []
    /// The numbers of those that do not match though all that must be there may be.
    var misses: [Int64] = []
  }

  private(set) var read = 0
  private(set) var hits: [Hit] = []
  private(set) var misses: [Int64] = []
  private var stories: Set<String> = []
  private var alerts: [Instant: Int] = [:]

  /// How many misses are kept, the latest ones.
  private static let missLimit = 100

  mutating func take(_ part: Part) {
    read += part.read
    hits += part.hits
    misses = (misses + part.misses).suffix(Self.missLimit)
    for hit in part.hits where stories.insert(hit.story).inserted {
      alerts[hit.stored.day, default: 0] += 1
    }
  }

  /// The figures.
  /// - Parameter factor: how many articles each of those read stands for.
  func trial(factor: Double) -> StoredTrial {
    func scaled(_ count: Int) -> Int { Int((Double(count) * factor).rounded()) }
    var trial = StoredTrial()
    trial.read = read
    trial.isEstimate = factor > 1
    trial.hits = scaled(hits.count)
    trial.stories = scaled(stories.count)
    trial.days = alerts.map { StoredTrial.Day(start: $0.key, alerts: scaled($0.value)) }
      .sorted { $0.start < $1.start }
    return trial
  }
}
