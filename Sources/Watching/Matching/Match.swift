import ExtractionCore

/// A topic that holds of a document, with the places that show why.
public struct Match: Sendable, Hashable, Codable {
  /// What made it match.
  public enum Reason: String, Sendable, Hashable, Codable {
    /// Words of the article.
    case keyword
    /// Somebody who speaks in it.
    case speaker
  }

  /// A field of a document that a match points into.
  public enum Field: String, Sendable, Hashable, Codable {
    /// The title.
    case title
    /// The feed's summary.
    case summary
    /// The text.
    case text
  }

  /// A place that shows why.
  public struct Span: Sendable, Hashable, Codable {
    /// The field that it points into.
    public var field: Field
    /// Where, in UTF-8 bytes of the field.
    public var range: TextRange
    /// The term of the topic that was found there, as the user wrote it.
    public var term: String

    /// Makes a span.
    public init(field: Field, range: TextRange, term: String) {
      self.field = field
      self.range = range
      self.term = term
    }
  }

  /// The topic's id.
  public var topic: String
  /// What made it match: keyword, speaker or both.
  public var reasons: [Reason]
  /// The places that show why, in order.
  public var spans: [Span]
  /// The statements of the article that match, as indices, the first one first.
  public var statements: [Int]
  /// The ids of the watched entities that speak in those statements, by index of the statement.
  public var speakerIDs: [Int: String]

  /// Makes a match.
  public init(
    topic: String, reasons: [Reason], spans: [Span], statements: [Int] = [],
    speakerIDs: [Int: String] = [:]
  ) {
    self.topic = topic
    self.reasons = reasons
    self.spans = spans
    self.statements = statements
    self.speakerIDs = speakerIDs
  }
}
