/// A query in our language, made piece by piece of one in another, so that the place of a mistake can
/// be told in the other.
struct TranslatedQuery: Sendable, Hashable {
  private struct Piece: Sendable, Hashable {
    /// Where it starts in each, in code points from 0.
    var start: Int
    var origin: Int
    /// How long it was.
    var length: Int
  }

  /// The query.
  private(set) var text = ""
  private var pieces: [Piece] = []

  /// Adds a piece behind a space.
  mutating func append(_ piece: String, origin: Int, length: Int) {
    if !text.isEmpty, !text.hasSuffix("("), piece != ")" { text += " " }
    pieces.append(Piece(start: text.unicodeScalars.count, origin: origin, length: length))
    text += piece
  }

  /// The column of the other query, from 1, for a column of this one.
  func origin(ofColumn column: Int) -> Int {
    guard let piece = pieces.last(where: { $0.start < column }) ?? pieces.first else {
      return column
    }
    let inside = max(0, column - 1 - piece.start)
    return piece.origin + min(inside, max(0, piece.length - 1)) + 1
  }
}
