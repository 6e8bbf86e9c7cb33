/// Single signs that rules ask for.
enum Signs {
  static let colon: WordID = ":"
  static let semicolon: WordID = ";"
  static let openBracket: WordID = "("
  static let closeBracket: WordID = ")"
  static let closeSquare: WordID = "]"
}
