/// Something wrong in a topic, with its place in what the user wrote.
public struct TopicProblem: Error, Sendable, Hashable {
  /// The part of a topic that is wrong.
  public enum Key: String, Sendable, Hashable, Codable {
    /// The expression.
    case query
    /// An element of the keywords.
    case keywords
    /// An element of the speakers.
    case speakers
  }

  /// The topic's id.
  public var topic: String
  /// The part that is wrong.
  public var key: Key
  /// Which element of `keywords` or `speakers`, from 0; 0 for a query.
  public var index: Int
  /// Where in that text, in code points from 1.
  public var column: Int
  /// How many code points are wrong, at least 1.
  public var length: Int
  /// What is wrong, a clause: "unknown field 'intitle'".
  public var message: String
  /// What belongs there: "a field: title, text, …"; nil where the message says it.
  public var expected: String?
  /// What was probably meant: "title:"; nil where nothing is near.
  public var suggestion: String?

  /// Makes a problem.
  public init(
    topic: String, key: Key, index: Int = 0, column: Int = 1, length: Int = 1, message: String,
    expected: String? = nil, suggestion: String? = nil
  ) {
    self.topic = topic
    self.key = key
    self.index = index
    self.column = column
    self.length = length
    self.message = message
    self.expected = expected
    self.suggestion = suggestion
  }
}

extension TopicProblem: CustomStringConvertible {
  /// The message with what was expected and what was probably meant.
  public var description: String {
    var text = message
    if let expected { text += ": expected \(expected)" }
    if let suggestion { text += "; did you mean \(suggestion)?" }
    return text
  }
}
