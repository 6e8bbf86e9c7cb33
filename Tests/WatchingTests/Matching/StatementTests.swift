import ExtractionCore
import Testing
import Watching

@Suite struct `Terms about statements` {
  private let entities = [
    SpeakerEntity(
      id: "putin", name: "Vladimir Putin", aliases: ["Putin"], roles: ["Russian president"]),
    SpeakerEntity(id: "orban", name: "Viktor Orban"),
    SpeakerEntity(id: "kremlin", name: "the Kremlin", kind: "organization"),
    SpeakerEntity(
      id: "russia", name: "Russia", kind: "group", members: ["putin", "kremlin", "russia"]),
    SpeakerEntity(id: "us", name: "United States", aliases: ["US"]),
  ]

  private func match(_ query: String, _ document: Document) -> Match? {
    let topics = TopicSet(topics: [Topic(id: "t", query: query)], speakers: entities)
    #expect(topics.problems.isEmpty)
    return topics.matches(in: document).first
  }

  private static let two =
    "[Putin] {said} <there is no ceasefire>. [Orban] {said} <talks about peace go on>. Trade grew."

  @Test(arguments: [
    ("@putin SAYS ceasefire", true),
    ("@orban SAYS ceasefire", false),
    ("speaker:@orban quote:ceasefire", false),
    ("speaker:@orban ceasefire", true),
    ("speaker:\"Viktor Orban\" quote:peace", true),
    ("@putin SAYS ceasefire @orban SAYS peace", true),
    ("@putin SAYS peace @orban SAYS ceasefire", false),
    ("@putin SAYS ceasefire -kind:indirect", false),
    ("@putin SAYS ceasefire -kind:direct", true),
    ("speaker:@orban -quote:peace", false),
    ("@putin -speaker:@putin", false),
    ("Trade -speaker:@kremlin", true),
    ("(@putin OR @orban) SAYS (\"no ceasefire\" OR war)", true),
    ("(speaker:@putin OR speaker:@orban) quote:trade", false),
    ("speaker:@orban (quote:ceasefire OR trade)", true),
    ("speaker:@orban -(kind:indirect quote:peace)", false),
    ("quote:trade", false),
    ("verb:say quote:peace", true),
    ("verb:deny quote:peace", false),
    ("@russia SAYS ceasefire", true),
    ("speaker:@russia quote:peace", false),
    ("Putin SAYS ceasefire", true),
    ("\"Vladimir Putin\" SAYS (no NEAR/1 ceasefire)", true),
  ])
  func `hold of one and the same statement`(query: String, expected: Bool) {
    #expect((match(query, Sample.said(Self.two)) != nil) == expected)
  }

  @Test func `tell which statements they hold of`() throws {
    let found = try #require(match("@orban SAYS (peace OR ceasefire)", Sample.said(Self.two)))
    #expect(found.statements == [1])
    #expect(found.speakerIDs == [1: "orban"])
    #expect(found.reasons == [.keyword, .speaker])
    #expect(found.spans.map(\.term) == ["@orban", "peace"])
  }

  @Test(arguments: [
    ("@putin", "Putin spoke with nobody.", true),
    ("@putin", "Lyudmila Putin spoke.", false),
    ("@putin", "Putin met Igor Putin.", false),
    ("@putin", "Vladimir Putin met Igor Putin.", true),
    ("@putin", "Putina spoke.", false),
    ("@us", "They told us so.", false),
    ("@us", "The US agreed.", true),
    ("@kremlin", "Sources in the Kremlin agree.", true),
  ])
  func `or mentions of entities know namesakes`(query: String, text: String, expected: Bool) {
    #expect((match(query, Sample.document(text)) != nil) == expected)
  }

  @Test func `know roles once resolved`() {
    var document = Sample.said("[the minister|Jo Smith] {warned} <of war>.")
    document.article.statements[0].speaker?.roles = ["Foreign Minister"]
    #expect(match("speaker.role:minister verb:warn", document) != nil)
    #expect(match("speaker.role:\"foreign minister\" quote:war", document) != nil)
    #expect(match("speaker.role:president", document) == nil)
  }
}
