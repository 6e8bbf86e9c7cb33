import Markup

/// A line of the alert log as people read it in a list.
public struct AlertLine: Sendable, Hashable {
  /// The alert's id.
  public var id: String
  /// Its place in the log; nil where it has none.
  public var sequence: Int?
  /// When it was made, ISO 8601 as written.
  public var time: String
  /// How loud it is.
  public var severity: Topic.Severity
  /// The topic's id.
  public var topic: String
  /// The topic's name.
  public var topicName: String
  /// What it tells about its article's history.
  public var action: Alert.Action
  /// The article's title.
  public var title: String?
  /// The article's address as the feed gives it.
  public var url: String
  /// When the article was published, ISO 8601 as written.
  public var published: String?
  /// The feed's title.
  public var feedTitle: String?
  /// The feed's address.
  public var feedURL: String?
  /// The speaker's name, where the match lies in a statement.
  public var speaker: String?
  /// The id of the watched entity that speaks.
  public var speakerID: String?
  /// The words that say that something is said.
  public var cue: String?
  /// What is said.
  public var text: String?
  /// The sentence around the match.
  public var excerpt: String
  /// What made it match: "keyword", "speaker".
  public var reasons: [String]
  /// The story's id.
  public var story: String
  /// How many articles carried the story then.
  public var storySize: Int

  /// Reads an alert's JSON; nil where it is none.
  public init?(json: JSONValue) {
    guard let id = json["id"]?.string, let data = json["data"],
      let topic = data["rule"]?["id"]?.string ?? json["subject"]?.string,
      let url = data["article"]?["url"]?.string
    else { return nil }
    self.id = id
    self.topic = topic
    self.url = url
    sequence = data["seq"]?.integer
    time = json["time"]?.string ?? ""
    severity = data["severity"]?.string.flatMap(Topic.Severity.init) ?? .notice
    topicName = data["rule"]?["name"]?.string ?? topic
    action = data["action"]?.string.flatMap(Alert.Action.init) ?? .new
    title = data["article"]?["title"]?.string
    published = data["article"]?["date_published"]?.string
    feedTitle = data["article"]?["feed"]?["title"]?.string
    feedURL = data["article"]?["feed"]?["url"]?.string
    speaker = data["statement"]?["speaker"]?["name"]?.string
    speakerID = data["statement"]?["speaker"]?["id"]?.string
    cue = data["statement"]?["cue"]?.string
    text = data["statement"]?["text"]?.string
    excerpt = data["match"]?["excerpt"]?.string ?? ""
    reasons = data["match"]?["reason"]?.array?.compactMap(\.string) ?? []
    story = data["story"]?["id"]?.string ?? ""
    storySize = data["story"]?["size"]?.integer ?? 1
  }

}
