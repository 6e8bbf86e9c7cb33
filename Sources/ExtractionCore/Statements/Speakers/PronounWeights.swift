/// What each sign is worth that a pronoun means somebody, in hundredths of log-odds.
///
/// Learnt by `train-statements CORPUS WEIGHTS --names PRONOUNS` from the names that a coreference program
/// gave, and from those that were resolved by hand.
struct PronounWeights: Sendable {
  /// A group of signs; its numbers say how many values each of its parts has.
  enum Sign: Int, CaseIterable, Sendable {
    /// How many others spoke since, how many passages ago.
    case turn
    case turnPosition
    /// How far the last mention is, as what it stood in its sentence.
    case mention
    case mentionPosition
    /// How many others were named since.
    case rank
    case gender
    case count
    /// Alone, first or with others in this paragraph.
    case paragraph
    case subject
    case quoted
    case fullName
    case turns
    /// Who the last pronoun of the narration meant.
    case echo

    /// How many values each of up to three parts has.
    var sizes: (Int, Int, Int) {
      switch self {
      case .turn: (6, 4, 1)
      case .turnPosition: (6, 4, 3)
      case .mention: (8, 6, 1)
      case .mentionPosition: (8, 3, 1)
      case .rank: (5, 3, 1)
      case .gender: (2, 1, 1)
      case .count: (5, 2, 1)
      case .paragraph: (4, 3, 1)
      case .subject: (2, 3, 1)
      case .quoted: (2, 4, 1)
      case .fullName: (2, 2, 1)
      case .turns: (4, 1, 1)
      case .echo: (5, 3, 1)
      }
    }

    /// How many weights the group has.
    var count: Int { sizes.0 * sizes.1 * sizes.2 }
  }

  /// Where the weights of each group start, and how many there are of all.
  private static let starts: [Int] = Sign.allCases.reduce(into: [0]) { starts, sign in
    starts.append(starts[starts.count - 1] + sign.count)
  }
  static let count = starts.last ?? 0

  /// The place of a weight.
  @inline(__always)
  static func place(_ sign: Sign, _ first: Int, _ second: Int = 0, _ third: Int = 0) -> Int {
    let sizes = sign.sizes
    return starts[sign.rawValue] + (first * sizes.1 + second) * sizes.2 + third
  }

  var values: [Int32]

  /// The weights that ship.
  static let learnt = PronounWeights(
    values: text.split(whereSeparator: \.isWhitespace).map { Int32($0) ?? 0 })

  func score(_ features: [Int]) -> Int {
    features.reduce(0) { $0 + ($1 < values.count ? Int(values[$1]) : 0) }
  }
}
