/// What the template of the page is filled with.
struct AlertsPage {
  let pageTitle: String
  let nonce: String
  let isLive: Bool
  let liveText: String
  let lastSequence: Int
  let cards: [AlertCard]
  let hasCards: Bool
  let emptyText: String
  let hasTopics: Bool
  let topicChosen: Bool
  let allTopicsQuery: String
  let topicChoices: [FilterChoice]
  let hasSpeakers: Bool
  let speakerChosen: Bool
  let allSpeakersQuery: String
  let speakerChoices: [FilterChoice]
  let olderQuery: String?
  let feedQuery: String
  let countsText: String
  let hasFailing: Bool
  let failingText: String
  let failing: [FailingFeed]
}

extension AlertsPage {
  init(
    query: AlertQuery, alerts: [ShownAlert], filters: Filters, last: Int, footer: Footer,
    nonce: String
  ) {
    let chosen = query.link(topic: query.topic, speaker: query.speaker)
    cards = StoryFolder.fold(alerts, query.copies).map(AlertCard.init)
    hasCards = !cards.isEmpty
    pageTitle = [query.speaker, filters.topicName, "Earshot"].compactMap(\.self)
      .joined(separator: " · ")
    self.nonce = nonce
    isLive = query.before == nil
    liveText = query.before == nil ? "Latest alerts" : "Older alerts"
    lastSequence = last
    emptyText = chosen.isEmpty ? footer.watchingText : "No alert passes these filters."
    hasTopics = !filters.topics.isEmpty
    topicChosen = query.topic != nil
    allTopicsQuery = query.link(topic: nil, speaker: query.speaker)
    topicChoices = filters.topics
    hasSpeakers = !filters.speakers.isEmpty
    speakerChosen = query.speaker != nil
    allSpeakersQuery = query.link(topic: query.topic, speaker: nil)
    speakerChoices = filters.speakers
    olderQuery = Self.older(query, alerts)
    feedQuery = chosen
    countsText = footer.countsText
    hasFailing = !footer.failing.isEmpty
    failingText = footer.failingText
    failing = footer.failing
  }

  private static func older(_ query: AlertQuery, _ alerts: [ShownAlert]) -> String? {
    guard alerts.count == query.limit, let last = alerts.last else { return nil }
    return query.link(topic: query.topic, speaker: query.speaker, before: last.sequence)
  }
}
