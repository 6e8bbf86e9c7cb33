import Watching

/// A filter that can be chosen.
struct FilterChoice {
  let choiceName: String
  let choiceQuery: String
  let choiceCount: Int
  let isChosen: Bool
}

/// The topics and speakers that can be chosen: those of recent alerts, the most frequent first.
struct Filters {
  let topics: [FilterChoice]
  let speakers: [FilterChoice]
  /// The chosen topic's name, as far as it is known.
  let topicName: String?

  private static let mostSpeakers = 12
  private static let mostTopics = 40

  init(_ alerts: [ShownAlert], query: AlertQuery) {
    let names = Dictionary(
      alerts.map { ($0.line.topic, $0.line.topicName) }, uniquingKeysWith: { latest, _ in latest })
    topicName = query.topic.map { names[$0] ?? $0 }
    topics = Self.ranked(alerts.map(\.line.topic), most: Self.mostTopics).map { topic, count in
      FilterChoice(
        choiceName: names[topic] ?? topic,
        choiceQuery: query.link(topic: topic, speaker: query.speaker),
        choiceCount: count, isChosen: topic == query.topic)
    }
    let spoken = alerts.compactMap { $0.statements.first?.speaker }
      .filter { $0.utf8.count <= AlertQuery.longestSpeaker }
    speakers = Self.ranked(spoken, most: Self.mostSpeakers).map { speaker, count in
      FilterChoice(
        choiceName: speaker,
        choiceQuery: query.link(topic: query.topic, speaker: speaker),
        choiceCount: count, isChosen: speaker.lowercased() == query.speaker?.lowercased())
    }
  }

  private static func ranked(_ names: [String], most: Int) -> [(String, Int)] {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(most).map { ($0.key, $0.value) }
  }
}
