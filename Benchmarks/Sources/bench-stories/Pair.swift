/// Two articles, and whether they carry one story.
struct Pair {
  /// What was done to make it: "cut", "weather".
  let kind: String
  let first: Draft
  let second: Draft
  let isSame: Bool
}
