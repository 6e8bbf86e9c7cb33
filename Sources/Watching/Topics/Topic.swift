/// A topic: what the user watches for, as it was written.
public struct Topic: Sendable, Hashable, Codable {
  /// How loud an alert is.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// For the record.
    case info
    /// Worth a look.
    case notice
    /// Worth a look now.
    case warning
    /// Worth waking somebody.
    case critical
  }

  /// Stable for ever: `^[a-z0-9][a-z0-9-]{0,63}$`.
  public var id: String
  /// What people read.
  public var name: String
  /// Words and phrases, any of them, anywhere in the article.
  public var keywords: [String]
  /// Names or `@id`s of entities, any of them quoted.
  public var speakers: [String]
  /// An expression (the language of topics), if the topic has one.
  public var query: String?
  /// How loud its alerts are.
  public var severity: Severity
  /// The least sum of weights that alerts, where terms carry weights.
  public var minScore: Double?
  /// Whether keywords match inflected forms.
  public var stem: Bool
  /// Only articles in these languages; empty for all.
  public var languages: [String]
  /// The user's own words for sorting.
  public var tags: [String]
  /// The user's own pairs, copied into alerts.
  public var labels: [String: String]
  /// Whether it is watched.
  public var isEnabled: Bool
  /// What the user expects of it.
  public var tests: [TopicTest]

  /// Makes a topic.
  public init(
    id: String, name: String? = nil, keywords: [String] = [], speakers: [String] = [],
    query: String? = nil, severity: Severity = .notice, minScore: Double? = nil,
    stem: Bool = false, languages: [String] = [], tags: [String] = [],
    labels: [String: String] = [:], isEnabled: Bool = true, tests: [TopicTest] = []
  ) {
    self.id = id
    self.name = name ?? id
    self.keywords = keywords
    self.speakers = speakers
    self.query = query
    self.severity = severity
    self.minScore = minScore
    self.stem = stem
    self.languages = languages
    self.tags = tags
    self.labels = labels
    self.isEnabled = isEnabled
    self.tests = tests
  }
}

/// A test of a topic: a text and whether it ought to alert.
public struct TopicTest: Sendable, Hashable, Codable {
  /// The article's title, if the test gives one.
  public var title: String?
  /// The article's text.
  public var text: String
  /// Whether the topic ought to match.
  public var matches: Bool

  /// Makes a test.
  public init(title: String? = nil, text: String, matches: Bool) {
    self.title = title
    self.text = text
    self.matches = matches
  }
}

/// A speaker whom topics name as `@id`: all the names one person or body goes by.
public struct SpeakerEntity: Sendable, Hashable, Codable {
  /// `^[a-z0-9][a-z0-9._-]{0,63}$`
  public var id: String
  /// The name that people read.
  public var name: String
  /// Other names and spellings.
  public var aliases: [String]
  /// Roles that stand for the person: "Russian president".
  public var roles: [String]
  /// person, organization, place or group, as written; nil where left out.
  public var kind: String?
  /// Ids of the members of a group.
  public var members: [String]

  /// Makes an entity.
  public init(
    id: String, name: String, aliases: [String] = [], roles: [String] = [], kind: String? = nil,
    members: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.kind = kind
    self.members = members
  }
}
