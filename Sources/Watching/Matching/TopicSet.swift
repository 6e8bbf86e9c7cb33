import ExtractionCore

/// All topics, compiled together. Immutable, so it can be used from any thread and swapped while
/// articles flow.
public struct TopicSet: Sendable {
  /// The topics that are watched, in their order.
  public let topics: [Topic]
  /// What is wrong in them. A topic with an error never stops the others.
  public private(set) var problems: [TopicProblem] = []

  private var watches: [Watch] = []
  private let places: [String: Int]

  /// What one topic looks for.
  private struct Watch: Sendable {
    var topic: Int
    var keywords: [(text: String, words: [[UInt8]])]
    var speakers: [WatchedSpeaker]
  }

  /// Compiles topics with the entities they name.
  public init(topics: [Topic], speakers: [SpeakerEntity] = []) {
    self.topics = topics
    places = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let entities = Dictionary(speakers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, topic) in topics.enumerated() where topic.isEnabled {
      var watch = Watch(topic: index, keywords: [], speakers: [])
      for (place, keyword) in topic.keywords.enumerated() {
        let words = Words(keyword)
        if words.indices.isEmpty {
          problems.append(
            TopicProblem(
              topic: topic.id, key: .keywords, index: place, length: max(keyword.count, 1),
              message: "a keyword without letters or digits"))
        } else {
          watch.keywords.append((keyword, words.indices.map { Array(words.folded(at: $0)) }))
        }
      }
      for (place, name) in topic.speakers.enumerated() {
        if !name.hasPrefix("@") {
          watch.speakers.append(WatchedSpeaker(name: name))
        } else if let entity = entities[String(name.dropFirst())] {
          watch.speakers.append(WatchedSpeaker(entity))
          watch.speakers += entity.members.compactMap { entities[$0] }.map(WatchedSpeaker.init)
        } else {
          problems.append(
            TopicProblem(
              topic: topic.id, key: .speakers, index: place, length: name.count,
              message: "unknown speaker '\(name)'"))
        }
      }
      watches.append(watch)
    }
  }

  /// The topic of that id.
  public func topic(_ id: String) -> Topic? { places[id].map { topics[$0] } }

  /// The topics that hold of a document, each at most once, in the order of the topics.
  public func matches(in document: Document) -> [Match] {
    let fields: [(Match.Field, Words)] = [.title, .summary, .text].map {
      ($0, Words(document.text(of: $0)))
    }
    return watches.compactMap { match($0, in: document, fields) }
  }

  private func match(
    _ watch: Watch, in document: Document, _ fields: [(Match.Field, Words)]
  ) -> Match? {
    var spans: [Match.Span] = []
    for (field, words) in fields {
      for keyword in watch.keywords {
        for start in words.indices.dropLast(keyword.words.count - 1) {
          let isHit = keyword.words.enumerated().allSatisfy {
            words.folded(at: start + $0).elementsEqual($1)
          }
          guard isHit else { continue }
          let end = words.range(at: start + keyword.words.count - 1).upperBound
          spans.append(
            Match.Span(
              field: field, range: words.range(at: start).lowerBound..<end, term: keyword.text))
        }
      }
    }
    let article = document.article
    var match = Match(topic: topics[watch.topic].id, reasons: [], spans: spans)
    if !spans.isEmpty { match.reasons.append(.keyword) }
    for (index, statement) in article.statements.enumerated() {
      let field: Match.Field = statement.field == .title ? .title : .text
      var holds = statement.spans.contains { piece in
        spans.contains { $0.field == field && $0.range.overlaps(piece) }
      }
      if let speaker = statement.speaker,
        let watched = watch.speakers.first(where: { $0.isSpeaker(speaker, in: article) })
      {
        holds = true
        match.speakerIDs[index] = watched.id
        if !match.reasons.contains(.speaker) { match.reasons.append(.speaker) }
        if let mention = speaker.mention {
          match.spans.append(Match.Span(field: field, range: mention, term: watched.name))
        }
      }
      if holds { match.statements.append(index) }
    }
    return match.reasons.isEmpty ? nil : match
  }
}
