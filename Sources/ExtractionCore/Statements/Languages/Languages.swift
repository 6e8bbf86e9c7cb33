/// The languages that we know.
enum Languages {
  private static let english = Lexicon(English.self)

  /// The lexicon for a BCP 47 tag. An unknown language is read as English: its quotation marks and
  /// names still tell much.
  static func lexicon(for tag: String) -> Lexicon {
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    default: english
    }
  }
}
