import Markup

/// What the newsroom has published so far and how it answers: no clock, no network.
struct Edition: Sendable {
  let script: NewsroomScript
  /// Where the newsroom is reached, without a slash at the end.
  let baseURL: String
  private(set) var published: [String: Instant] = [:]
  private var revisions: [String: (story: Story, time: Instant)] = [:]
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

  /// Gives a page another story, and its entry in the feed with it.
  mutating func revise(_ path: String, with story: Story, at now: Instant) {
    revisions[path] = (story, now)
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
      published[entry.path].map { publishedEntry(entry, at: $0) }
    }
    return entries.sorted { $0.date > $1.date }
  }

  /// The published entry whose page has that path, and its feed.
  func entry(at path: String) -> (feed: ScriptedFeed, entry: PublishedEntry)? {
    guard let time = published[path] else { return nil }
    for feed in script.feeds {
      guard let entry = feed.entries.first(where: { $0.path == path }) else { continue }
      return (feed, publishedEntry(entry, at: time))
    }
    return nil
  }

  private func publishedEntry(_ entry: ScriptedEntry, at time: Instant) -> PublishedEntry {
    var entry = entry
    let revision = revisions[entry.path]
    entry.story = revision?.story ?? entry.story
    return PublishedEntry(entry: entry, time: time, revised: revision?.time, baseURL: baseURL)
  }
}
