/// A pronoun that speaks, with everybody it may mean.
@_spi(Training) public struct PronounChoice: Sendable {
  /// Where it stands, in bytes of the text.
  public var place: Int
  /// The persons by name, with the numbers of the weights that speak for them.
  public var people: [(name: String, features: [Int])]

  /// How many weights there are.
  public static var weights: Int { PronounWeights.count }

  /// How many weights each group of signs has, in order: for writing them down.
  public static var groups: [Int] {
    PronounWeights.Sign.allCases.map(\.count)
  }
}

extension StatementFinder {
  /// The pronouns that speak in a plain text, as a model finds them; whom earlier ones mean is told by
  /// weights in the making.
  @_spi(Training) public static func pronouns(
    inText text: String, language: String, model: TrainingModel, weights: [Int]
  ) -> [PronounChoice] {
    var reader = TextReader(Array(text.utf8), language: language)
    reader.weights = model.weights
    reader.readPlainText()
    return Assembler.choices(
      reader.text, reader.candidates(), PronounWeights(values: weights.map(Int32.init)))
  }
}
