/// The languages that we know.
enum Languages {
  private static let english = Lexicon(English.self)
  private static let german = Lexicon(German.self)
  private static let russian = Lexicon(Russian.self)
  private static let french = Lexicon(French.self)
  private static let spanish = Lexicon(Spanish.self)

  /// The lexicon for a BCP 47 tag. An unknown language is read as English: its quotation marks and
  /// names still tell much.
  static func lexicon(for tag: String) -> Lexicon {
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case German.code: german
    case Russian.code: russian
    case French.code: french
    case Spanish.code: spanish
    default: english
    }
  }
}
