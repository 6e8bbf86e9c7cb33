import ExtractionCore
import Testing
import Watching

@Suite struct `Stems` {
  private func holds(_ query: String, _ text: String, _ language: String) -> Bool {
    let set = TopicSet(topics: [Topic(id: "t", query: query)])
    return !set.places(in: Sample.document(text, language: language)).isEmpty
  }

  @Test(arguments: [
    ("~sanction", "They were sanctioned again", "en"), ("~sanctioning", "New sanctions", "en"),
    ("~generous", "given generously", "en"), ("~run", "He is running", "xx"),
    ("~Verhandlung", "Die Verhandlungen begannen", "de"), ("~Häuser", "im Hause", "de"),
    ("~haus", "in den Häusern", "de"), ("~négociation", "Les négociations", "fr"),
    ("~negociation", "Les NÉGOCIATIONS", "fr"), ("~negociación", "Las negociaciones", "es"),
    ("~переговоры", "о переговорах", "ru"), ("~русский", "русской армии", "ru"),
    ("~российский", "РОССИЙСКОГО флота", "ru"), ("~onderhandeling", "de onderhandelingen", "nl"),
    ("~förhandling", "förhandlingarna", "sv"), ("~forhandling", "forhandlinger", "nb"),
    ("~trattativa", "le trattative", "it"), ("~negociação", "as negociações", "pt"),
  ])
  func `join the forms of a word in the article's language`(
    query: String, text: String, language: String
  ) {
    #expect(holds(query, text, language))
  }

  @Test(arguments: [
    ("~sanction", "Les sanctuaires", "fr"), ("sanction", "sanctions", "en"),
    ("~news", "new", "en"), ("~Verhandlungen", "verhandelt", "en"),
    ("~F-16", "F-16s flew", "en"), ("~walk", "walked", "ja"),
  ])
  func `are no likeness of other words`(query: String, text: String, language: String) {
    #expect(!holds(query, text, language))
  }

  @Test func `are not taken of names and phrases`() {
    let watched = TopicSet(
      topics: [
        Topic(id: "name", query: "@e", stem: true),
        Topic(id: "phrase", query: "\"peace talk\"", stem: true),
        Topic(id: "speaker", speakers: ["@e"], stem: true),
      ], speakers: [SpeakerEntity(id: "e", name: "Walker")])
    let document = Sample.said("[Walkers] {said} <peace talks walk on>.")
    #expect(watched.places(in: document).isEmpty)
  }

  @Test func `can come from another stemmer`() {
    let set = TopicSet(topics: [Topic(id: "t", query: "~abc")], stemmer: FirstLetter())
    #expect(set.places(in: Sample.document("axyz", language: "qq")) == [0])
    #expect(set.places(in: Sample.document("axyz", language: "en")).isEmpty)
  }

  private struct FirstLetter: Stemmer {
    let languages = ["qq"]
    func stemming(in language: String) -> (any Stemming)? { language == "qq" ? Cutter() : nil }
    private final class Cutter: Stemming {
      func stem(_ word: [UInt8]) -> [UInt8] { Array(word.prefix(1)) }
    }
  }
}
