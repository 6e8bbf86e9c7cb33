/// What one cue was read to say: tokens of a passage.
struct Reading: Sendable {
  /// The word that makes the cue one.
  var head: Int
  /// The cue: "pointed out".
  var cue: Range<Int>
  /// Who says it, where the passage tells.
  var source: Range<Int>?
  /// What is said, piece by piece.
  var content: [Range<Int>]
  /// Whether the content is the inside of quotation marks.
  var isDirect = false
  /// How sure the reader is, 0 to 1.
  var confidence: Double
  /// How sure the model is of each part, where it read it.
  var margins: ChainMargins?
  /// What it weighs less than the model's best reading of its cue, in the weights' own unit.
  var loss: Int32 = 0
  /// The rule or the model that found it.
  var rule: Statement.Rule
}
