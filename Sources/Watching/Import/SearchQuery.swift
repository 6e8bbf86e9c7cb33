/// A query as people type it into Google Alerts or Google News, in our language.
///
/// After Google's help page "Refine Google searches": words that all must stand there, `"phrase"`,
/// `-word`, `OR` and `|`, `site:`, `intitle:`, `allintitle:`, `inurl:`, `intext:`, `source:`,
/// `AROUND(n)`, and `*` for one or more words of a phrase. What our language would take for something
/// else (`@name`, `a:b`, an address) is looked for as it is written.
struct SearchQuery {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var out = TranslatedQuery()
  private var openFields = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The query in our language.
  static func translated(_ text: String) -> TranslatedQuery {
    var query = SearchQuery(text)
    while query.position < query.scalars.count { query.readPiece() }
    for _ in 0..<query.openFields {
      query.out.append(")", origin: max(0, query.scalars.count - 1), length: 1)
    }
    return query.out
  }

  private static let fields = [
    "site": "site", "intitle": "title", "allintitle": "title", "inurl": "url", "allinurl": "url",
    "intext": "text", "allintext": "text", "source": "feed", "lang": "lang",
  ]

  private mutating func readPiece() {
    let start = position
    switch scalars[position] {
    case let scalar where scalar.properties.isWhitespace: position += 1
    case "(", ")":
      position += 1
      out.append(String(scalars[start]), origin: start, length: 1)
    case "|":
      position += 1
      out.append("OR", origin: start, length: 1)
    case "\"", "\u{201C}", "\u{201D}": phrase(prefix: "", from: start)
    default: word(from: start)
    }
  }

  /// Up to the closing mark; one that is never closed is left for our parser to complain of.
  private mutating func phrase(prefix: String, from start: Int) {
    let opening = position
    position += 1
    while position < scalars.count, !"\"\u{201C}\u{201D}".unicodeScalars.contains(scalars[position])
    {
      position += 1
    }
    position = min(position + 1, scalars.count)
    let written = Self.text(scalars[opening..<position])
    out.append(prefix + Self.withGaps(written), origin: start, length: position - start)
  }

  /// `"peace * talks"`: a word or a few in place of the star.
  private static func withGaps(_ phrase: String) -> String {
    let words = phrase.split(separator: " ")
    guard words.contains("*") else { return phrase }
    let parts = phrase.dropFirst().dropLast().split(separator: " ").split(separator: "*")
      .filter { !$0.isEmpty }.map { "\"\($0.joined(separator: " "))\"" }
    return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " ONEAR/3 ") + ")"
  }

  private mutating func word(from start: Int) {
    var prefix = ""
    while position < scalars.count, "-+~".unicodeScalars.contains(scalars[position]) {
      if scalars[position] == "-" { prefix = "-" }
      position += 1
    }
    let name = field()
    if let name, let field = Self.fields[name.lowercased()] {
      position += name.unicodeScalars.count + 1
      prefix += field + ":"
      if name.lowercased().hasPrefix("all") {
        out.append(prefix + "(", origin: start, length: position - start)
        openFields += 1
        return
      }
    }
    guard position < scalars.count else {
      return out.append(prefix, origin: start, length: position - start)
    }
    if "\"\u{201C}\u{201D}".unicodeScalars.contains(scalars[position]) {
      return phrase(prefix: prefix, from: start)
    }
    let text = plainWord()
    guard text != "*" else { return }
    out.append(prefix + Self.translated(word: text), origin: start, length: position - start)
  }

  /// The name before a colon, if one starts here.
  private func field() -> String? {
    let name = scalars[position...].prefix { $0.properties.isAlphabetic }
    guard !name.isEmpty, name.endIndex < scalars.count, scalars[name.endIndex] == ":" else {
      return nil
    }
    return Self.text(name)
  }

  private mutating func plainWord() -> String {
    let start = position
    var depth = 0
    while position < scalars.count, !scalars[position].properties.isWhitespace {
      if scalars[position] == "(" { depth += 1 }
      if scalars[position] == ")" { depth -= 1 }
      if depth < 0 || scalars[position] == "|" { break }
      position += 1
    }
    return Self.text(scalars[start..<position])
  }

  private static func translated(word: String) -> String {
    if word.hasPrefix("AROUND("), word.hasSuffix(")") {
      return "NEAR/" + word.dropFirst(7).dropLast()
    }
    let isForeign = word.unicodeScalars.contains { "@:/=~^!()[]{}".unicodeScalars.contains($0) }
    return isForeign ? "\"\(word)\"" : word
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
