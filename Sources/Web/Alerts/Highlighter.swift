/// A piece of a text, marked or not.
struct TextPart: Sendable, Hashable {
  var text: String
  var isMarked: Bool
}

/// Marks in a text what made a topic match. Offsets are Unicode code points.
enum Highlighter {
  /// Marks ranges of a text; what overlaps is joined, what lies outside is left out.
  static func parts(of text: String, marking ranges: [Range<Int>]) -> [TextPart] {
    let scalars = Array(text.unicodeScalars)
    var parts: [TextPart] = []
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = range.clamped(to: end..<max(end, scalars.count))
      guard !range.isEmpty else { continue }
      append(scalars[end..<range.lowerBound], isMarked: false, to: &parts)
      append(scalars[range], isMarked: true, to: &parts)
      end = range.upperBound
    }
    append(scalars[end...], isMarked: false, to: &parts)
    return parts
  }

  /// Moves ranges of a field into the text of a statement, whose pieces are joined by " … ".
  static func ranges(_ ranges: [Range<Int>], inPieces pieces: [Range<Int>]) -> [Range<Int>] {
    var moved: [Range<Int>] = []
    var start = 0
    for piece in pieces {
      for range in ranges where range.overlaps(piece) {
        let inside = range.clamped(to: piece)
        let low = start + inside.lowerBound - piece.lowerBound
        moved.append(low..<low + inside.count)
      }
      start += piece.count + separatorLength
    }
    return moved
  }

  /// Where terms stand in a text as whole words, upper and lower case aside.
  static func ranges(of terms: [String], in text: String) -> [Range<Int>] {
    let text = folded(text)
    return terms.flatMap { occurrences(of: folded($0), in: text) }
  }

  private static let separatorLength = 3

  private static func occurrences(
    of term: [Unicode.Scalar], in text: [Unicode.Scalar]
  ) -> [Range<Int>] {
    guard !term.isEmpty, term.count <= text.count else { return [] }
    return (0...text.count - term.count).compactMap { start in
      let range = start..<start + term.count
      guard text[range].elementsEqual(term), isWhole(range, in: text) else { return nil }
      return range
    }
  }

  private static func isWhole(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : " "
    let after = range.upperBound < text.count ? text[range.upperBound] : " "
    return !before.properties.isAlphabetic && !after.properties.isAlphabetic
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first ?? scalar : scalar
    }
  }

  private static func append(
    _ scalars: ArraySlice<Unicode.Scalar>, isMarked: Bool, to parts: inout [TextPart]
  ) {
    guard !scalars.isEmpty else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    parts.append(TextPart(text: String(text), isMarked: isMarked))
  }
}
