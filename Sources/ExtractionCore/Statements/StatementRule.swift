extension Statement {
  /// What found a statement, in words for people.
  public enum Rule: String, Sendable, Hashable, Codable {
    /// “A,” he said.
    case quotationBefore = "quotation before the cue"
    /// He said: “A.”
    case quotationAfter = "quotation after the cue"
    /// He said that A.
    case clause = "clause after the cue"
    /// A, he said.
    case clauseBefore = "clause before the cue"
    /// He rejected A.
    case act = "act on what follows"
    /// According to him, A.
    case according = "according to"
    /// A was rejected by him.
    case passive = "passive with by"
    /// A quotation that nobody claims, given to who spoke before.
    case carry = "quotation without a cue"
    /// One of many quotations of a dialogue.
    case turn = "turn of a dialogue"
    /// A quotation with a name before a colon or after a dash.
    case label = "name beside a quotation"
    /// The model's own reading.
    case chain = "learnt reading"
  }
}

extension Statement.Rule {
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
    case .carry, .label, .turn: 8
    }
  }
}
