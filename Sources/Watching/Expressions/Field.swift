extension Expression {
  /// A field that a term can be looked for in.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// The article's title.
    case title
    /// The article's text.
    case text
    /// The feed's summary.
    case summary
    /// The article's address.
    case url
    /// The article's host, or one of its parent domains.
    case site
    /// The feed's title or address.
    case feed
    /// A tag that the user gave the feed.
    case tag
    /// The article's language.
    case lang
    /// An author's name.
    case author
    /// Title, summary and text with their punctuation.
    case raw
    /// The speaker of a statement.
    case speaker
    /// A role of the speaker of a statement.
    case role = "speaker.role"
    /// What is said in a statement.
    case quote
    /// The cue of a statement.
    case verb
    /// The kind of a statement: direct, indirect, mixed.
    case kind

    /// Whether it is a field of a statement.
    public var isOfStatement: Bool {
      switch self {
      case .speaker, .role, .quote, .verb, .kind: true
      default: false
      }
    }

    /// Whether whole expressions may stand in it (words are looked for in running text).
    var isOfText: Bool {
      switch self {
      case .title, .text, .summary, .quote: true
      default: false
      }
    }
  }
}
