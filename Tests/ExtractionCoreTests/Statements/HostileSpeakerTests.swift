import Testing

@testable import ExtractionCore

@Suite struct `Speakers under attack` {
  private func text(_ paragraphs: [String]) -> AnnotatedText {
    var reader = TextReader(Array(paragraphs.joined(separator: "\n\n").utf8), language: "en")
    reader.readPlainText()
    return reader.text
  }

  /// "Anna Baaab": a name for each number.
  private func name(_ number: Int) -> String {
    let letters = (0..<4).map { Array("abcdefghijklmnopqrstuvwxyz")[(number >> ($0 * 4)) & 15] }
    return "B" + String(letters)
  }

  @Test func `are looked for among a few, however many there are`() throws {
    let text = text((0..<500).map { "Anna \(name($0)) said that it was over. She said no." })
    let cast = Cast(text, sources: [])
    #expect(cast.people.count == 500)
    var history = History()
    for person in cast.people.indices {
      history.append(History.Turn(place: person, passage: person, person: person))
    }
    let number = text.passages.count - 1
    let passage = text.passages[number]
    let token = try #require(passage.tokens.lastIndex { $0.wordClass == .pronoun })
    let pronoun = Pronoun(passage: passage, number: number, token: token, gender: .female)
    let features = PronounFeatures(cast: cast, history: history, echoes: [])
    #expect((1...21).contains(features.candidates(for: pronoun).count))
    #expect(history.recent(most: 5) == [499, 498, 497, 496, 495])
  }

  @Test func `are few of one name`() {
    let text = text((0..<300).map { "\(name($0)) Berg said that it was over." })
    #expect(Cast(text, sources: []).people.count <= 32)
  }

  @Test func `are counted once each among the words seen`() {
    var words = WordSet()
    for number in 0..<1000 { words.insert(WordID(name(number))) }
    #expect(words.count == 1000)
    let isNew = words.insert(WordID(name(7)))
    #expect(!isNew)
    #expect(words.contains(WordID(name(999))))
    #expect(!words.contains("absent"))
  }
}
