import ExtractionCore
import Markup
import Testing
import Watching

@Suite struct `A hostile text` {
  private static let topics = TopicSet(
    topics: [
      Topic(id: "k", keywords: ["a", "ß", "停", "C++", "é e", "abc*"]),
      Topic(
        id: "r", query: "/a.c/i OR raw:\"a'\" OR =É OR ~word OR a NEAR/s e OR a NEAR/p \"e e\"~9"),
      Topic(id: "s", speakers: ["@x", "É"]),
      Topic(id: "q", query: "@x SAYS (a OR /e.?e+/) OR quote:(raw:\"e\" OR =a) OR @x verb:say"),
    ],
    speakers: [SpeakerEntity(id: "x", name: "Ann É", aliases: ["É", "AE"], roles: ["a e"])])

  private static let characters = Array(
    "aeEéÉß停火️C+'’s.\"“” \n\t-—\u{AD}\u{200B}\u{301}\u{FEFF}ﬁ½™İǅ\u{0}\u{1F600}ไ한ﷺ\u{10FFFF}ⱥȺ"
      .unicodeScalars)

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `never breaks matching, and places are whole characters`(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let document = document(&random)
    for match in Self.topics.matches(in: document) {
      #expect(!match.reasons.isEmpty)
      for span in match.spans where span.term != "@x" && span.term != "É" {
        let bytes = Array(document.text(of: span.field).utf8)
        let isInside = span.range.upperBound <= bytes.count
        #expect(isInside && String(validating: bytes[span.range], as: UTF8.self) != nil)
      }
      let alert = Alert(
        id: "i", time: Instant(milliseconds: 0), host: "h", topic: Topic(id: match.topic),
        document: document, match: match, storyID: "s")
      let line = alert.json.text
      #expect(AlertLine(json: try JSONValue(parsing: line.utf8))?.topic == match.topic)
      #expect(!line.utf8.contains(0x0A))
    }
    _ = StorySketch(document.article)
    _ = Self.topics.explain("q", in: document)
  }

  /// Random characters, with statements anywhere, beyond the end too.
  private func document(_ random: inout SeededGenerator) -> Document {
    func text(_ random: inout SeededGenerator, _ most: Int) -> String {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...most, using: &random) {
        view.append(random.pick(Self.characters))
      }
      return String(view)
    }
    var article = Article(title: text(&random, 20), paragraphs: [text(&random, 300)])
    func range(_ random: inout SeededGenerator) -> Range<Int> {
      let ends = (0..<2).map { _ in Int.random(in: 0...400, using: &random) }.sorted()
      return ends[0]..<ends[1]
    }
    for _ in 0..<4 {
      article.statements.append(
        Statement(
          kind: .mixed, field: random.pick([.title, .text]),
          speaker: Speaker(
            name: random.pick(["É", "Ann É", "", "a e", "\u{301}"]), mention: range(&random),
            resolvedBy: .name),
          cue: range(&random), spans: [range(&random), range(&random)], isQuoted: true,
          paragraph: 0, confidence: 1))
    }
    return Document(article: article, summary: text(&random, 30), url: "x", feedURL: "y")
  }

  @Test func `of one endless word is read in bounded time`() {
    let topics = TopicSet(topics: [
      Topic(id: "t", query: "aaa* OR /aab/ OR a NEAR b OR \"a a b\"~9")
    ])
    let started = ContinuousClock.now
    _ = topics.matches(in: Sample.document(String(repeating: "a", count: 200_000)))
    _ = topics.matches(in: Sample.document(String(repeating: "a ", count: 20_000)))
    #expect(ContinuousClock.now - started < .seconds(60))
  }
}
