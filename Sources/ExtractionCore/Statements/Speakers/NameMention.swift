/// A place where a name stands: "Hungarian Prime Minister Viktor Orban".
struct NameMention: Sendable {
  /// The passage, by its place in the text.
  var passage: Int
  /// The tokens of the name itself: "Viktor Orban".
  var name: Range<Int>
  /// The tokens of the role before it: "Hungarian Prime Minister".
  var role: Range<Int>?
  /// Bytes of the text.
  var place: TextRange
  /// Whether an honorific stands before it.
  var hasHonorific = false
  /// Whether it stands inside quotation marks.
  var isQuoted = false
  /// Whether it is possessive: "Putin’s".
  var isPossessive = false
  /// Whether it stands near its sentence's start, where subjects stand.
  var isEarly = false
  var gender: Gender?
}

/// As far as pronouns ask.
enum Gender: UInt8, Sendable {
  case male, female
}
