import Markup
import Watching

/// Which alerts are asked for. Every parameter is bounded; unknown ones do not count.
struct AlertQuery: Sendable, Hashable {
  /// Why a query is refused; the description is a sentence.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// Bytes that a query may have.
  static let longest = 2048
  /// Bytes that a speaker's name may have in a query.
  static let longestSpeaker = 200
  static let mostAlerts = 200

  /// Only this topic's alerts.
  var topic: String?
  /// Only alerts on what this speaker said: a name or the id of a watched entity, case aside.
  var speaker: String?
  /// Only alerts after this sequence.
  var after: Int?
  /// Only alerts before this sequence.
  var before: Int?
  /// At most so many.
  var limit: Int
  /// What becomes of copies on the page and in the feed.
  var copies: CopyMode

  init(
    topic: String? = nil, speaker: String? = nil, after: Int? = nil, before: Int? = nil,
    limit: Int = 50, copies: CopyMode = .fold
  ) {
    self.topic = topic
    self.speaker = speaker
    self.after = after
    self.before = before
    self.limit = limit
    self.copies = copies
  }

  /// Reads a query, without its "?".
  /// - Parameter copies: what becomes of copies where the query does not say.
  init(parsing query: String?, copies: CopyMode = .fold) throws(Refusal) {
    self.init(copies: copies)
    guard let query else { return }
    guard query.utf8.count <= Self.longest else {
      throw Refusal(description: "cannot read the query: it is longer than \(Self.longest) bytes")
    }
    for (name, value) in FormEncoding.decode(query) where !value.isEmpty {
      try take(name, value)
    }
  }

  private mutating func take(_ name: String, _ value: String) throws(Refusal) {
    switch name {
    case "topic": topic = try Self.topic(value)
    case "speaker": speaker = try Self.speaker(value)
    case "after": after = try Self.number(name, value, 0...Int.max)
    case "before": before = try Self.number(name, value, 0...Int.max)
    case "copies": copies = try Self.copies(value)
    case "limit": limit = try Self.number(name, value, 1...Self.mostAlerts)
    default: break
    }
  }

  private static func topic(_ value: String) throws(Refusal) -> String {
    let isID = value.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isID, value.utf8.count <= 64 else {
      throw Refusal(description: "cannot read the query: topic is no id of a topic")
    }
    return value
  }

  private static func speaker(_ value: String) throws(Refusal) -> String {
    guard value.utf8.count <= longestSpeaker else {
      throw Refusal(
        description: "cannot read the query: speaker is longer than \(longestSpeaker) bytes")
    }
    return value
  }

  private static func copies(_ value: String) throws(Refusal) -> CopyMode {
    guard let mode = CopyMode(rawValue: value) else {
      throw Refusal(description: "cannot read the query: copies is fold, all or hide")
    }
    return mode
  }

  private static func number(
    _ name: String, _ value: String, _ range: ClosedRange<Int>
  ) throws(Refusal) -> Int {
    guard let number = Int(value), range.contains(number) else {
      throw Refusal(
        description: "cannot read the query: \(name) is no number of the allowed ones")
    }
    return number
  }
}

extension AlertQuery {
  /// The filters as a query, with a sequence to go on before if given: "?topic=x&before=12"; nothing
  /// where there is none.
  func link(topic: String?, speaker: String?, before: Int? = nil) -> String {
    var parameters: [(name: String, value: String)] = []
    if let topic { parameters.append(("topic", topic)) }
    if let speaker { parameters.append(("speaker", speaker)) }
    if let before { parameters.append(("before", String(before))) }
    return parameters.isEmpty ? "" : "?" + FormEncoding.encode(parameters)
  }
}
