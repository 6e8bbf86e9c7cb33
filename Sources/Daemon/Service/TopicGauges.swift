import Metrics
import Watching

/// How many topics are watched, as metrics: those with a mistake beside those without.
enum TopicGauges {
  /// What is told of a set: per state how many topics.
  static func counts(of topics: TopicSet) -> [(state: String, count: Int)] {
    let wrong = Set(topics.problems.map(\.topic))
    let off = topics.topics.count { !$0.isEnabled }
    return [
      ("watched", topics.topics.count { $0.isEnabled && !wrong.contains($0.id) }),
      ("wrong", wrong.count), ("off", off),
    ]
  }

  /// Records them.
  static func record(_ topics: TopicSet) {
    for (state, count) in counts(of: topics) {
      Gauge(label: "earshot_topics", dimensions: [("state", state)]).record(count)
    }
  }
}
