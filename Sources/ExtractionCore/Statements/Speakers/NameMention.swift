/// A place where a name stands: "Hungarian Prime Minister Viktor Orban".
struct NameMention: Sendable {
  /// The passage, by its place in the text.
  var passage: Int
  /// The tokens of the name itself: "Viktor Orban".
  var name: Range<Int>
  /// The tokens of the role before it: "Hungarian Prime Minister".
  var role: Range<Int>?
  /// What follows between commas or in brackets: ", the foreign minister,", "(R-Ohio)".
  var apposition: Range<Int>?
  var appositionHasRole = false
  /// Bytes of the text.
  var place: TextRange
  /// Whether an honorific stands before it.
  var hasHonorific = false
  /// Whether it stands inside quotation marks.
  var isQuoted = false
  /// Whether it is possessive: "Putin’s".
  var isPossessive = false
  /// Whether it only says whose man the next name is: "Gowdy" in "Gowdy spokesman Jamal Ware".
  var isModifier = false
  /// Whether it stands near its sentence's start, where subjects stand.
  var isEarly = false
  /// Whether a verb follows: "Orban, the host, said".
  var hasVerb = false
  /// Whether a verb or a preposition stands before it, as before objects: "met Orban", "with Orban".
  var isObject = false
  var gender: Gender?
  /// Whether the gender is that of an honorific or a role, not only of a given name.
  var isGenderSure = false
}
