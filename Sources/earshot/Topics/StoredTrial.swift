import Markup
import Watching

/// What a topic would have caught among the stored articles.
struct StoredTrial: Sendable {
  /// How many articles are stored in the time asked for.
  var articles = 0
  /// How many of them were read: the others cannot match.
  var read = 0
  /// Whether the figures were told from a part of the articles: of a topic that matches nearly
  /// everything only so many are read.
  var isEstimate = false
  /// How many of them match.
  var hits = 0
  /// How many stories those carry: so many alerts people would have read.
  var stories = 0
  /// Alerts by day, the first day first, days without any left out.
  var days: [Day] = []
  /// Some of the matches in context, spread over the time.
  var samples: [Sample] = []
  /// Articles that nearly matched, the latest first.
  var nearMisses: [Miss] = []

  /// The alerts of a day (UTC).
  struct Day: Sendable, Hashable {
    var start: Instant
    var alerts: Int
    /// As people write it.
    var text: String { String(start.iso8601.prefix(10)) }
  }

  /// A match in context.
  struct Sample: Sendable {
    var title: String
    var url: String
    var excerpt: String
  }

  /// An article that nearly matched, and why it did not.
  struct Miss: Sendable {
    var title: String
    var url: String
    var reason: NearMiss
  }
}

extension Instant {
  /// The start of its day (UTC).
  var day: Instant {
    let length: Int64 = 86_400_000
    return Instant(milliseconds: milliseconds - ((milliseconds % length) + length) % length)
  }
}
