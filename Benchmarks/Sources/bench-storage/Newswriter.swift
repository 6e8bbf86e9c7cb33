import ExtractionCore

/// Writes articles of made-up news: words as frequent as words are (Zipf), names that speak, and a few
/// words whose frequency is known, for trying topics on.
struct Newswriter {
  /// Words that stand in one article of so many.
  static let markers = [("zincite", 10_000), ("lighthouse", 100), ("council", 3), ("reporters", 1)]

  private var random: SplitMix

  /// - Parameter seed: the same seed writes the same.
  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// An article of about four hundred words with three statements.
  mutating func article(_ number: Int) -> Article {
    var article = Article(title: sentence(8), paragraphs: [])
    article.language = "en"
    for _ in 0..<8 {
      article.append((0..<3).map { _ in sentence(15) + "." }.joined(separator: " "))
    }
    let marks = Self.markers.filter { number.isMultiple(of: $0.1) }.map(\.0)
    article.append("Also named were \(marks.joined(separator: ", ")).")
    for place in 0..<3 { speak(place, &article) }
    return article
  }

  private mutating func speak(_ place: Int, _ article: inout Article) {
    let name = "Ada " + Self.surnames[random.below(Self.surnames.count)]
    let content = sentence(12)
    article.append("\(name) said \(content).")
    guard let start = article.paragraphs.last?.range.lowerBound else { return }
    let cue = start + name.utf8.count + 1
    article.statements.append(
      Statement(
        kind: .indirect,
        speaker: Speaker(name: name, mention: start..<cue - 1, resolvedBy: .name),
        cue: cue..<cue + 4, spans: [cue + 5..<cue + 5 + content.utf8.count], isQuoted: false,
        paragraph: article.paragraphs.count - 1, confidence: 0.9))
  }

  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ").capitalizedFirst
  }

  /// The k-th word of the vocabulary about 1/k as often as the first.
  private mutating func word() -> String {
    let choices = [Self.vocabulary.count, 3_000, 300, 60]
    return Self.vocabulary[random.below(choices[random.below(choices.count)])]
  }

  private static let vocabulary = small + (0..<30_000).map(word)
  private static let surnames = (40_000..<42_000).map { word($0).capitalizedFirst }

  /// A word that nobody uses.
  private static func word(_ number: Int) -> String {
    var rest = number &* 2_654_435_761 & 0xFF_FFFF
    return (0..<(2 + number % 3)).map { _ in
      defer { rest /= syllables.count }
      return syllables[rest % syllables.count]
    }.joined()
  }

  private static let syllables = [
    "ba", "cor", "den", "fi", "gal", "hu", "jen", "kal", "lo", "mar", "ni", "or", "pel", "qua",
    "ri", "sol", "ta", "ul", "ven", "wi", "xa", "yo", "zer", "bra", "cle", "dro", "sti", "gra",
  ]
  private static let small = [
    "the", "of", "to", "and", "in", "a", "for", "on", "with", "was", "that", "by", "from", "as",
    "at", "were", "after", "its", "had", "who", "their", "over", "new", "when", "out", "into",
  ]
}

/// Random numbers that are the same on every machine (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
