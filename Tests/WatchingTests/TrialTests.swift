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
    let near = try #require(topics.explain("t", in: Sample.document("War and sport")))
    #expect(!near.holds)
    #expect(near.missing == nil)
    let nearly = try #require(topics.explain("t", in: Sample.document("War and hope")))
    #expect(nearly.missing?.text == "any of")
    #expect(topics.explain("nobody", in: Sample.document("War")) == nil)
    #expect(explanation.json(in: Sample.document("War and talks"))["holds"]?.bool == true)
  }

  @Test func `reads Google Alerts style lists`() {
    let topics = TopicImport.queries(
      "# mine\n\"peace talks\" ukraine\r\n\n \"peace talks\" Ukraine \n普京\n")
    #expect(topics.map(\.query) == ["\"peace talks\" ukraine", "\"peace talks\" Ukraine", "普京"])
    #expect(topics.prefix(2).map(\.id) == ["peace-talks-ukraine", "peace-talks-ukraine-2"])
    #expect(topics[2].id.hasPrefix("topic-"))
    #expect(TopicSet(topics: topics).problems.isEmpty)
  }

  @Test(arguments: [
    "name,keywords\nPeace,ceasefire,\"talks, again\"\nwar",
    "Peace;ceasefire;\"talks, again\"\nwar", "Peace\tceasefire\ttalks, again\r\nwar\n",
  ])
  func `reads CSV of keywords`(csv: String) {
    let topics = TopicImport.keywords(csv: csv)
    #expect(topics.map(\.id) == ["peace", "war"])
    #expect(topics.map(\.keywords) == [["ceasefire", "talks, again"], ["war"]])
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
