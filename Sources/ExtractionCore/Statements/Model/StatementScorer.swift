/// What tells cues and labels their chances. The linear model is one; a neural one could be another.
protocol StatementScorer {
  /// How likely each token of a passage heads a cue.
  func cueChances(in passage: Passage, cells: Cells) -> CueChances
  /// Fills the scores of a cue's window.
  mutating func fill(_ lattice: inout Lattice, for context: ChainContext)
  /// How likely what was decoded is a statement, 0 to 1.
  func chance(of candidate: VerdictFeatures) -> Double
}
