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
