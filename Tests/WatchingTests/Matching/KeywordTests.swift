import Testing
import Watching

@Suite struct `Keywords of a topic` {
  private func hits(_ keyword: String, _ text: String) -> Bool {
    let topics = TopicSet(topics: [Topic(id: "t", keywords: [keyword])])
    return !topics.matches(in: Sample.document(text)).isEmpty
  }

  @Test(arguments: [
    ("cease", "A ceasefire is near", false),
    ("ceasefire", "A ceasefire is near", true),
    ("ceasefire", "A Ceasefire’s end", true),
    ("isis", "crisis", false),
    ("peace talks", "new peace talks began", true),
    ("peace talks", "peace, talks and more", true),
    ("peace talks", "peace and talks", false),
    ("Orban", "Viktor Orbán said", true),
    ("Orbán", "Viktor Orban said", true),
    ("COVID-19", "the COVID-19 wave", true),
    ("COVID-19", "19 covid cases", false),
    ("F-16", "an F-16 jet", true),
    ("rt.com", "seen on rt.com today", true),
    ("ＮＡＴＯ", "nato meets", true),
    ("fluss", "am Fluß entlang", true),
    ("Putin", "Putin’s plan", true),
    ("Putin", "Lyudmila Putina", false),
    ("o'brien", "O’Brien spoke", true),
    ("停火", "双方宣布停火协议", true),
    ("停战", "双方宣布停火协议", false),
    ("ceasefire", "cease\u{AD}fire", true),
  ])
  func `are whole words, folded`(keyword: String, text: String, expected: Bool) {
    #expect(hits(keyword, text) == expected)
  }

  @Test func `are found in title, summary and text, once per topic`() throws {
    let topics = TopicSet(topics: [Topic(id: "t", keywords: ["war", "peace"])])
    let document = Sample.document("War again.", title: "Peace", summary: "After the war")
    let matches = topics.matches(in: document)
    #expect(matches.count == 1)
    let match = try #require(matches.first)
    #expect(match.reasons == [.keyword])
    #expect(match.spans.map(\.field) == [.title, .summary, .text])
    #expect(match.spans.map(\.term) == ["peace", "war", "war"])
    #expect(match.spans.map(\.range) == [0..<5, 10..<13, 0..<3])
  }

  @Test func `without letters are a problem that stops no other topic`() {
    let topics = TopicSet(topics: [
      Topic(id: "bad", keywords: ["…", "war"]), Topic(id: "good", keywords: ["war"]),
    ])
    #expect(topics.problems.map(\.topic) == ["bad"])
    #expect(topics.problems.first?.key == .keywords)
    #expect(topics.matches(in: Sample.document("war")).contains { $0.topic == "good" })
  }
}
