import Markup
import Testing
import Watching

@Suite struct `Trying topics` {
  @Test func `runs the tests that they carry, statements and all`() {
    let topic = Topic(
      id: "t", query: "\"Viktor Orban\" SAYS ceasefire",
      tests: [
        TopicTest(text: "“A ceasefire is near,” Viktor Orban said on Friday.", matches: true),
        TopicTest(text: "Viktor Orban met envoys. A ceasefire is near.", matches: false),
        TopicTest(title: "Ceasefire", text: "Nothing was said.", matches: true),
      ])
    let failures = TopicSet(topics: [topic]).run(testsOf: topic)
    #expect(failures.map(\.index) == [2])
    #expect(failures.first?.description == "test 3 of 't' does not match and should")
  }

  @Test func `tells which clause holds where`() throws {
    let topics = TopicSet(topics: [
      Topic(id: "t", query: "war (peace OR talks) -sport"),
      Topic(id: "k", keywords: ["war", "peace"]),
    ])
    let explanation = try #require(topics.explain("t", in: Sample.document("War and talks")))
    #expect(explanation.holds)
    #expect(explanation.root.parts.map(\.text) == ["war", "any of", "NOT sport"])
    #expect(explanation.root.parts.map(\.holds) == [true, true, true])
    #expect(explanation.root.parts[1].parts.map(\.holds) == [false, true])
    #expect(explanation.root.parts[0].spans.map(\.range) == [0..<3])
    #expect(topics.explain("nobody", in: Sample.document("War")) == nil)
    #expect(explanation.json(in: Sample.document("War and talks"))["holds"]?.bool == true)
  }

  @Test(arguments: [
    ("war (peace OR talks) -sport", "War and talks on sport", "NOT sport", "part"),
    ("war (peace OR talks)", "War and hope", "peace OR talks", "part"),
    ("\"peace talks\"", "Talks on peace", "\"peace talks\"", "order"),
    ("war \"peace talks\"", "War, talks on peace", "\"peace talks\"", "part"),
    ("peace NEAR/1 talks", "Peace is a matter of talks", "peace NEAR/1 talks", "order"),
    ("sport OR \"peace talks\"", "Talks on peace", "\"peace talks\"", "order"),
    ("title:peace", "Talks on peace", "title:peace", "order"),
    ("speaker:Orban kind:direct", "[Orban] {said} <yes>. He said “no”.", "kind:direct", "part"),
    ("Orban SAYS war", "War: [Orban] {said} <yes>.", "Orban SAYS war", "order"),
    (
      "quote:war speaker:Orban", "[Orban] {said} <yes>. [Ann] {said} <war>.",
      "quote:war AND speaker:Orban", "statement"
    ),
  ])
  func `tells what alone keeps a topic from holding`(
    query: String, text: String, clause: String, reason: String
  ) throws {
    let topics = TopicSet(topics: [Topic(id: "t", query: query)])
    let near = try #require(topics.nearMiss(of: "t", in: Sample.said(text)))
    #expect(near.clause == clause)
    #expect(near.reason.rawValue == reason)
  }

  @Test(arguments: ["war peace", "sport", "war sport hope", "/xyz/", "war NEAR/3 sport"])
  func `tells nothing where more is missing, or nothing is`(query: String) {
    let topics = TopicSet(topics: [Topic(id: "t", query: query)])
    #expect(topics.nearMiss(of: "t", in: Sample.document("War and peace")) == nil)
    #expect(topics.nearMiss(of: "nobody", in: Sample.document("War and peace")) == nil)
  }
}

@Suite struct `A line of articles` {
  @Test func `is matched and answered by a line`() throws {
    let json = try JSONValue(
      parsing: #"{"id":7,"title":"War","text":"é peace","lang":"fr","tags":["x"]}"#.utf8)
    let line = try #require(DocumentLine(json: json))
    let topics = TopicSet(expressions: ["title:war", "peace lang:fr tag:x", "sport", "(bad"])
    #expect(topics.problems.map(\.topic) == ["4"])
    let answer = topics.line(line.id, places: topics.places(in: line.document))
    #expect(answer.text == #"{"id":7,"topics":["1","2"]}"#)
    #expect(DocumentLine(json: ["id": 1]) == nil)
  }
}
