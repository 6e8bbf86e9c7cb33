/// What tells cues and labels their chances. The linear model is one; a neural one could be another.
protocol StatementScorer {
  /// How likely each token of a passage heads a cue.
  func cueChances(in passage: Passage, cells: Cells) -> CueChances
  /// Fills the scores of a cue's window.
  mutating func fill(_ lattice: inout Lattice, for context: ChainContext)
  /// How likely what was decoded is right, passage by passage; of several passages at once, since many
  /// are judged faster than few.
  func verdicts(on passages: [[VerdictFeatures]]) -> [[Verdict]]
}

/// What is thought of a candidate.
struct Verdict {
  /// How likely it is a statement of its source, 0 to 1.
  var chance: Double
  /// How likely its content is right to a few words, too.
  var exactness = 0.0
}
