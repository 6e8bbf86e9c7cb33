/// As far as pronouns ask.
enum Gender: UInt8, Sendable {
  case male, female
}

extension WordTraits {
  /// The gender that a word tells, if it tells one.
  var gender: Gender? {
    if contains(.male) { return contains(.female) ? nil : .male }
    return contains(.female) ? .female : nil
  }
}
