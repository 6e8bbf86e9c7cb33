import ExtractionCore
import Watching

/// SplitMix64 (Steele and others 2014): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// One of several.
  mutating func pick<Element>(_ all: [Element]) -> Element {
    all[Int.random(in: 0..<all.count, using: &self)]
  }

  /// True so many times of a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Random documents of few words, so that chance hits are frequent.
struct RandomDocuments {
  static let words = [
    "alpha", "alphabet", "beta", "betamax", "gamma", "delta", "deltas", "omega", "war", "peace",
    "the", "of", "f", "16",
  ]
  static let people = ["Gamma Delta", "Omega Beta"]

  var random: SeededGenerator

  mutating func document() -> Document {
    var article = Article(
      title: random.chance(70) ? sentence() : nil,
      paragraphs: (0..<Int.random(in: 0...3, using: &random)).map { _ in paragraph() })
    article.language = "en"
    for _ in 0..<Int.random(in: 0...3, using: &random) { addStatement(&article) }
    return Document(
      article: article, summary: random.chance(40) ? sentence() : nil, url: "https://a.org/b",
      feedURL: "https://a.org/feed")
  }

  private mutating func sentence() -> String {
    var text = ""
    for index in 0..<Int.random(in: 1...7, using: &random) {
      var word = random.pick(Self.words)
      if index == 0 || random.chance(15) { word = word.prefix(1).uppercased() + word.dropFirst() }
      text += (index == 0 ? "" : random.pick([" ", " ", " ", ", ", "-"])) + word
    }
    return text + "."
  }

  private mutating func paragraph() -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in sentence() }.joined(separator: " ")
  }

  /// A statement over random bytes of the text (which is ASCII).
  private mutating func addStatement(_ article: inout Article) {
    let length = article.text.utf8.count
    guard length > 4 else { return }
    let ends = (0..<4).map { _ in Int.random(in: 0...length, using: &random) }.sorted()
    var spans = [ends[0]..<ends[1]]
    if random.chance(30) { spans.append(ends[2]..<ends[3]) }
    let speaker =
      random.chance(85)
      ? Speaker(name: random.pick(Self.people), mention: nil, resolvedBy: .carry) : nil
    article.statements.append(
      Statement(
        kind: random.pick([.direct, .indirect, .mixed]), speaker: speaker, cue: nil, spans: spans,
        isQuoted: false, paragraph: 0, confidence: 1))
  }
}
