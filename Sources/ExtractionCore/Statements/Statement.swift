/// Something that somebody said: ranges of the text, never copies of it.
public struct Statement: Sendable, Hashable, Codable {
  /// How it is told.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Word for word, all of it inside quotation marks.
    case direct
    /// Reported in the writer's words.
    case indirect
    /// Reported, with words of the speaker's own in quotation marks.
    case mixed
  }

  /// The text that the ranges point into.
  public enum Field: String, Sendable, Hashable, Codable {
    /// The article's title.
    case title
    /// The article's text.
    case text
  }

  /// How it is told.
  public var kind: Kind
  /// The text that the ranges point into.
  public var field: Field
  /// Who said it; nil where nobody is named ("it was announced that").
  public var speaker: Speaker?
  /// The words that say that something is said: "pointed out".
  public var cue: TextRange?
  /// The content, piece by piece ("A," he said, "B." has two), in order.
  public var spans: [TextRange]
  /// Whether any of the content stands inside quotation marks.
  public var isQuoted: Bool
  /// The number of the paragraph (0 for the title).
  public var paragraph: Int
  /// How sure we are that this was said by this speaker, 0 to 1.
  public var confidence: Double
  /// What found it; nil where that was not kept.
  public var rule: Rule?

  /// Makes a statement.
  public init(
    kind: Kind, field: Field = .text, speaker: Speaker?, cue: TextRange?, spans: [TextRange],
    isQuoted: Bool, paragraph: Int, confidence: Double, rule: Rule? = nil
  ) {
    self.kind = kind
    self.field = field
    self.speaker = speaker
    self.cue = cue
    self.spans = spans
    self.isQuoted = isQuoted
    self.paragraph = paragraph
    self.confidence = confidence
    self.rule = rule
  }

  /// The hull of the content: from the first piece's start to the last one's end.
  public var range: TextRange {
    (spans.first?.lowerBound ?? 0)..<(spans.last?.upperBound ?? 0)
  }
}

extension Statement {
  /// What found a statement, in words for people.
  public enum Rule: String, Sendable, Hashable, Codable {
    /// “A,” he said.
    case quotationBefore = "quotation before the cue"
    /// He said: “A.”
    case quotationAfter = "quotation after the cue"
    /// He said that A.
    case clause = "clause after the cue"
    /// A, he said.
    case clauseBefore = "clause before the cue"
    /// He rejected A.
    case act = "act on what follows"
    /// According to him, A.
    case according = "according to"
    /// A was rejected by him.
    case passive = "passive with by"
    /// A quotation that nobody claims, given to who spoke before.
    case carry = "quotation without a cue"
    /// One of many quotations of a dialogue.
    case turn = "turn of a dialogue"
    /// A quotation with a name before a colon or after a dash.
    case label = "name beside a quotation"
    /// The model's own reading.
    case chain = "learnt reading"
  }
}

/// A speaker as an article shows them: the name they go by there, and how they were recognised.
public struct Speaker: Sendable, Hashable, Codable {
  /// What kind of speaker it is.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A person with a name or a role.
    case person
    /// A body: a ministry, a firm, a newspaper.
    case organization
    /// A place that speaks for its government: "Moscow".
    case place
    /// Somebody without a name: "a senior official".
    case unnamed
  }

  /// How the name was found.
  public enum Resolution: String, Sendable, Hashable, Codable {
    /// The mention is a name itself.
    case name
    /// By a role: "the Russian president".
    case role
    /// By a pronoun: "he".
    case pronoun
    /// Carried over from the statement before; there is no mention.
    case carry
  }

  /// The fullest name that the article gives: "Viktor Orban" for "Orban".
  public var name: String
  /// What kind of speaker it is.
  public var kind: Kind
  /// The roles that the article gives them: "Hungarian Prime Minister".
  public var roles: [String]
  /// The words that name the speaker here; nil where the name was carried over.
  public var mention: TextRange?
  /// How the name was found.
  public var resolvedBy: Resolution

  /// Makes a speaker.
  public init(
    name: String, kind: Kind = .person, roles: [String] = [], mention: TextRange?,
    resolvedBy: Resolution
  ) {
    self.name = name
    self.kind = kind
    self.roles = roles
    self.mention = mention
    self.resolvedBy = resolvedBy
  }
}
