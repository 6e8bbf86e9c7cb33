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
  /// The rule or the model that found it.
  var rule: Rule

  /// What found a statement, for `--explain`.
  enum Rule: String, Sendable {
    case quotationBefore = "quotation before the cue"
    case quotationAfter = "quotation after the cue"
    case clause = "clause after the cue"
    case clauseBefore = "clause before the cue"
    case act = "act on what follows"
    case according = "according to"
    case passive = "passive with by"
    case colon = "colon"
    case carry = "quotation without a cue"
    case label = "label before a quotation"
    case chain = "learnt reading"

    /// A number for features.
    var number: UInt32 {
      switch self {
      case .chain: 0
      case .quotationBefore: 1
      case .quotationAfter: 2
      case .clause: 3
      case .clauseBefore: 4
      case .act: 5
      case .according: 6
      case .passive: 7
      case .colon, .carry, .label: 8
      }
    }
  }
}
