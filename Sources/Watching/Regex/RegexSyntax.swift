/// A mistake in a regular expression.
struct RegexError: Error, Hashable {
  /// Where, in bytes from the opening slash.
  var offset: Int
  /// What is wrong, a clause.
  var message: String
  /// What belongs there.
  var expected: String?
}

/// The tree of a regular expression.
indirect enum RegexSyntax: Hashable {
  /// One character out of a set.
  case set(ScalarSet)
  /// One after the other.
  case sequence([RegexSyntax])
  /// One of them.
  case choice([RegexSyntax])
  /// So many times; nil for no upper bound.
  case repetition(RegexSyntax, least: Int, most: Int?, isGreedy: Bool)
  /// A place: the start or end of the field, a word boundary or none.
  case assertion(Assertion)

  /// What a place must be.
  enum Assertion: Hashable {
    case start
    case end
    case wordBoundary
    case noWordBoundary
  }
}

/// A set of characters as ranges, perhaps turned around.
struct ScalarSet: Hashable {
  var ranges: [ClosedRange<UInt32>] = []
  var isInverted = false

  /// The set of one character.
  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// A set of ranges.
  init(ranges: [ClosedRange<UInt32>] = [], isInverted: Bool = false) {
    self.ranges = ranges
    self.isInverted = isInverted
  }

  /// The only character of the set, if it has one only.
  var single: Unicode.Scalar? {
    guard !isInverted, ranges.count == 1, ranges[0].count == 1 else { return nil }
    return Unicode.Scalar(ranges[0].lowerBound)
  }

  /// Whether a character is in it.
  func contains(_ value: UInt32, ignoringCase: Bool) -> Bool {
    if isInverted != ranges.contains(where: { $0.contains(value) }) { return true }
    guard ignoringCase else { return false }
    return Self.otherCases(of: value).contains { other in
      isInverted != ranges.contains { $0.contains(other) }
    }
  }

  private static func otherCases(of value: UInt32) -> [UInt32] {
    if value < 0x80 {
      guard (0x61...0x7A).contains(value | 0x20) else { return [] }
      return [value ^ 0x20]
    }
    guard let scalar = Unicode.Scalar(value) else { return [] }
    return [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].compactMap {
      let scalars = $0.unicodeScalars
      guard scalars.count == 1, let first = scalars.first, first != scalar else { return nil }
      return first.value
    }
  }

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let spaces = ScalarSet(ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A])
  static let any = ScalarSet(ranges: [0x0A...0x0A], isInverted: true)
  /// ASCII and the letters of the scripts beyond it.
  static let wordCharacters = ScalarSet(ranges: [
    0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA,
    0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x1FFF, 0x3005...0x3007, 0x3041...0xD7FF,
    0xF900...0xFDFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x10000...0x3FFFF,
  ])

  /// The complement.
  var inverted: ScalarSet { ScalarSet(ranges: ranges, isInverted: !isInverted) }
}
