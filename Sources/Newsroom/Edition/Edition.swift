import Markup

/// What the newsroom has published so far and how it answers: no clock, no network.
struct Edition: Sendable {
  let script: NewsroomScript
  /// Where the newsroom is reached, without a slash at the end.
  let baseURL: String
  private(set) var published: [String: Instant] = [:]
  private var waiting: ArraySlice<ScriptedEntry>
  private var answered: [String: Int] = [:]
  private var answers: [String: [Answer]]

  init(script: NewsroomScript, baseURL: String, opening: Instant) {
    self.script = script
    self.baseURL = baseURL
    self.waiting = script.schedule[...]
    self.answers = script.answers
    for entry in script.opening { published[entry.path] = opening }
  }

  /// The entry that is published next.
  var next: ScriptedEntry? { waiting.first }

  /// Publishes the next entry; nil when all are published.
  mutating func publishNext(at now: Instant) -> ScriptedEntry? {
    guard let entry = waiting.popFirst() else { return nil }
    published[entry.path] = now
    return entry
  }

  /// Answers a path so from now on, one answer after another.
  mutating func setAnswers(_ answers: [Answer], for path: String) {
    self.answers[path] = answers
    answered[path] = nil
  }

  /// The answer whose turn it is.
  mutating func takeAnswer(for path: String) -> Answer {
    guard let turns = answers[path], let last = turns.last else { return .regular }
    let turn = answered[path, default: 0]
    answered[path] = turn + 1
    return turn < turns.count ? turns[turn] : last
  }
}

extension Edition {
  /// The published entries of a feed, the newest first.
  func published(of feed: ScriptedFeed) -> [PublishedEntry] {
    let entries = feed.entries.compactMap { entry in
      published[entry.path].map { PublishedEntry(entry: entry, time: $0, baseURL: baseURL) }
    }
    return entries.sorted { $0.date > $1.date }
  }

  /// The published entry whose page has that path, and its feed.
  func entry(at path: String) -> (feed: ScriptedFeed, entry: PublishedEntry)? {
    guard let time = published[path] else { return nil }
    for feed in script.feeds {
      guard let entry = feed.entries.first(where: { $0.path == path }) else { continue }
      return (feed, PublishedEntry(entry: entry, time: time, baseURL: baseURL))
    }
    return nil
  }
}
