/// What a newsroom publishes, and how it answers: values only, nothing runs here.
///
/// ```swift
/// var script = NewsroomScript.sample
/// script.answers["/courier/feed.xml"] = [.status(503, retryAfter: 2), .regular]
/// ```
public struct NewsroomScript: Sendable, Hashable {
  /// The feeds, each the face of one outlet.
  public var feeds: [ScriptedFeed]
  /// Scripted answers by path (without a query): given in turn, the last one for ever. A path that
  /// is not here is answered regularly.
  public var answers: [String: [Answer]]

  /// Makes a script.
  public init(feeds: [ScriptedFeed] = [], answers: [String: [Answer]] = [:]) {
    self.feeds = feeds
    self.answers = answers
  }
}

extension NewsroomScript {
  /// What ought to be alerted: a topic and the path of an article.
  public struct ExpectedAlert: Sendable, Hashable {
    /// The topic's id.
    public var topic: String
    /// The article's path in the newsroom.
    public var path: String

    /// Makes an expectation.
    public init(topic: String, path: String) {
      self.topic = topic
      self.path = path
    }
  }

  /// Exactly what a correct watcher of the script's topics alerts, in the order of publication.
  public var expectedAlerts: [ExpectedAlert] {
    (opening + schedule).flatMap { entry in
      entry.alerts.map { ExpectedAlert(topic: $0, path: entry.path) }
    }
  }

  /// ``expectedAlerts`` with the articles' addresses in a newsroom at an address.
  public func truth(at address: NewsroomAddress) -> [(topic: String, url: String)] {
    expectedAlerts.map { (topic: $0.topic, url: address.url($0.path)) }
  }

  /// The entries that are there when the newsroom opens.
  public var opening: [ScriptedEntry] {
    feeds.flatMap(\.entries).filter { $0.publishedAfter == nil }
  }

  /// The entries that are published later, in their order.
  public var schedule: [ScriptedEntry] {
    let later = feeds.flatMap(\.entries).filter { $0.publishedAfter != nil }
    return later.sorted { ($0.publishedAfter ?? .zero) < ($1.publishedAfter ?? .zero) }
  }
}
