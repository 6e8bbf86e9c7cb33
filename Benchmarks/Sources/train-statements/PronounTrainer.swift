@_spi(Training) import ExtractionCore

/// Trains the ranking of the persons that a pronoun may mean: softmax regression, by names that a
/// coreference program gave.
struct PronounTrainer {
  /// A pronoun of a document whose right person is among the candidates.
  struct Case {
    var document: String
    var choices: [[Int]]
    var right: Int
    /// Whether a person said who is meant: worth more than what a program said.
    var isHandmade: Bool
  }

  /// Who is meant by hand, by document and place.
  struct Truth: Hashable {
    var document: String
    /// In code points of the text.
    var place: Int
  }

  static let epochs = 6
  static let rate = 0.05
  /// How strongly weights are drawn to zero.
  static let decay = 0.1

  /// The cases of a document.
  static func cases(
    _ document: GoldDocument, model: TrainingModel, truths: [Truth: String], weights: [Int]
  ) -> [Case] {
    let map = CodePoints(document.text)
    let pronouns = StatementFinder.pronouns(
      inText: document.text, language: "en", model: model, weights: weights)
    return pronouns.compactMap { pronoun in
      let gold = document.statements.first { $0.source?.lowerBound == pronoun.place }
      let range = map.range(pronoun.place..<pronoun.place)
      let truth = truths[Truth(document: document.id, place: range.lowerBound)]
      guard let wanted = truth ?? gold?.surname else { return nil }
      let fitting = pronoun.people.indices.filter {
        pronoun.people[$0].name.split { !$0.isLetter && $0 != "-" }.last.map(String.init) == wanted
      }
      guard let right = fitting.first else { return nil }
      return Case(
        document: document.id, choices: pronoun.people.map(\.features), right: right,
        isHandmade: truth != nil)
    }
  }

  /// The weights, in hundredths.
  static func train(_ cases: [Case]) -> [Int] {
    var weights = [Double](repeating: 0, count: PronounChoice.weights)
    var squares = [Double](repeating: 1e-2, count: PronounChoice.weights)
    var random = SplitMix(seed: 11)
    var order = Array(cases.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        for _ in 0..<(cases[index].isHandmade ? 2 : 1) { learn(cases[index], &weights, &squares) }
      }
    }
    return weights.map { Int(($0 * 100).rounded()) }
  }

  private static func learn(_ example: Case, _ weights: inout [Double], _ squares: inout [Double]) {
    let scores = example.choices.map { $0.reduce(0) { $0 + weights[$1] } }
    let top = scores.max() ?? 0
    let shares = scores.map { Exponent.exp($0 - top) }
    let all = shares.reduce(0, +)
    for (number, features) in example.choices.enumerated() {
      let gradient = shares[number] / all - (number == example.right ? 1 : 0)
      for feature in features {
        let step = gradient + decay * weights[feature]
        squares[feature] += step * step
        weights[feature] -= rate * step / squares[feature].squareRoot()
      }
    }
  }

  /// Whether weights find the right person.
  static func isRight(_ example: Case, _ weights: [Int]) -> Bool {
    let scores = example.choices.map { $0.reduce(0) { $0 + weights[$1] } }
    return scores.firstIndex(of: scores.max() ?? 0) == example.right
  }

  /// The weights as the core's source holds them: a line or more for each group.
  static func text(_ weights: [Int]) -> String {
    var lines: [String] = []
    var start = 0
    for size in PronounChoice.groups {
      var row = weights[start..<start + size]
      while !row.isEmpty {
        lines.append("    " + row.prefix(12).map(String.init).joined(separator: " "))
        row = row.dropFirst(12)
      }
      start += size
    }
    let body = lines.joined(separator: "\n")
    return """
      extension PronounWeights {
        /// Group after group, in the order of ``Sign``.
        static let text = \"\"\"
      \(body)
          \"\"\"
      }

      """
  }
}
