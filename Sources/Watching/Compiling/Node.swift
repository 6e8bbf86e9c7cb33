/// One clause of a compiled expression: fixed in size, so that a hundred thousand topics stay small.
/// What `a`, `b` and `c` mean stands beside each operation.
struct Node: Sendable {
  /// What a clause asks.
  enum Operation: UInt8, Sendable {
    /// A word or wildcard: term `a`.
    case term
    /// Words one after the other: sequence `a`, its length `b`, surface `c` (0 for none, else from 1).
    case phrase
    /// Words in any order: sequence `a`, its length `b`, at most `c` words between.
    case slop
    /// Nodes `a` and `b` with at most `c` words between (see ``Node/sentence``).
    case near
    /// Regular expression `a`; one of its literals must occur: sequence `b`, its length `c`.
    case regex
    /// Raw text `a`; its literal must occur: sequence `b`, its length `c`.
    case raw
    /// Entity or name `a` is mentioned.
    case mention
    /// Fact `a` of the document: site, tag, language …
    case fact
    /// Node `a` within the field of ``Node/field``.
    case within
    /// Somebody of group `a` speaks.
    case speaker
    /// The speaker has the role `a` (a word list).
    case role
    /// The cue is one of the words of list `a`.
    case verb
    /// The statement is of kind `a`.
    case kind
    /// Node `a` holds inside what is said.
    case quote
    /// Node `a` speaks and node `b` is what is said.
    case says
    /// Not node `a`.
    case not
    /// All of the children from `a`, `b` of them.
    case and
    /// One of the children from `a`, `b` of them.
    case or
    /// Node `a`, with weight `b` (a bit pattern of a `Float`).
    case boost
  }

  /// The distance of `NEAR/s`.
  static let sentence: UInt32 = 0xFFFF_FFFE
  /// The distance of `NEAR/p`.
  static let paragraph: UInt32 = 0xFFFF_FFFD

  var operation: Operation
  /// Whether the order counts (near), or the parts are statements of their own (and).
  var flag = false
  /// Whether a statement's term stands in it.
  var hasStatement = false
  /// The field of `within`: 0 title, 1 summary, 2 text.
  var field: UInt8 = 0
  var a: UInt32 = 0
  var b: UInt32 = 0
  var c: UInt32 = 0
  /// The text of the topic that it comes from (see ``Origin``), and the range there in UTF-8 bytes.
  var origin: UInt32 = 0
  var start: UInt32 = 0
  var end: UInt32 = 0
}

/// The text of a topic that clauses come from.
enum Origin {
  /// The keywords, the speakers and the query are counted through.
  static func text(_ topic: Topic, _ index: UInt32) -> String {
    let index = Int(index)
    if index < topic.keywords.count { return topic.keywords[index] }
    let speaker = index - topic.keywords.count
    if speaker < topic.speakers.count { return topic.speakers[speaker] }
    return topic.query ?? ""
  }

  /// Where the counting of a topic's speakers starts.
  static func speakers(_ topic: Topic) -> Int { topic.keywords.count }

  /// The number of a topic's query.
  static func query(_ topic: Topic) -> Int { topic.keywords.count + topic.speakers.count }
}
