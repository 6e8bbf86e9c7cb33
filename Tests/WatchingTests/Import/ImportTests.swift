import Testing
import Watching

@Suite struct `A list of topics` {
  @Test func `of queries is read line by line`() {
    let list = TopicImport.queries(
      "# mine\n\"peace talks\" ukraine\r\n\n \"peace talks\" Ukraine \n普京\n")
    #expect(
      list.topics.map(\.topic.query) == [
        "\"peace talks\" ukraine", "\"peace talks\" Ukraine", "普京",
      ])
    #expect(
      list.topics.prefix(2).map(\.topic.id) == ["peace-talks-ukraine", "peace-talks-ukraine-2"])
    #expect(list.topics[2].topic.id.hasPrefix("topic-"))
    #expect(list.topics.map(\.place.line) == [2, 4, 5])
    #expect(list.topics[1].place.column == 2)
    #expect(TopicSet(topics: list.topics.map(\.topic)).problems.isEmpty)
    #expect(TopicImport.queries("a b", used: ["a-b"]).topics.first?.topic.id == "a-b-2")
  }

  @Test(arguments: [
    ("ceasefire ukraine", "ceasefire ukraine"), ("a | b", "a OR b"), ("a|b", "a OR b"),
    ("intitle:peace", "title:peace"),
    ("oil -intitle:\"peace talks\"", "oil -title:\"peace talks\""),
    ("allintitle: peace talks", "title:(peace talks)"), ("inurl:sport -war", "url:sport -war"),
    ("source:reuters oil", "feed:reuters oil"), ("site:bbc.co.uk oil", "site:bbc.co.uk oil"),
    ("oil AROUND(5) price", "oil NEAR/5 price"), ("+oil ~price", "oil price"),
    ("\"oil * price\"", "(\"oil\" ONEAR/3 \"price\")"), ("oil *", "oil"),
    ("@potus speech", "\"@potus\" speech"), ("https://a.b/c", "\"https://a.b/c\""),
    ("12:30 news", "\"12:30\" news"), ("C++ OR AT&T", "C++ OR AT&T"), ("(a OR b) c", "(a OR b) c"),
    ("“oil price”", "“oil price”"), ("f(x) a", "\"f(x)\" a"), ("ratio:2", "\"ratio:2\""),
  ])
  func `knows Google's operators`(written: String, query: String) {
    let list = TopicImport.queries(written)
    #expect(list.topics.map(\.topic.query) == [query])
    #expect(TopicSet(topics: list.topics.map(\.topic)).problems.isEmpty)
  }

  @Test(arguments: [
    ("  ceasefire (ukraine", 20), ("intitle:a *fish", 11), ("a | b | \"oil", 9), ("-sport", 1),
    ("allintitle: a *fish", 15), ("a OR intitle:b OR )", 19),
  ])
  func `tells where a mistake stands in the list`(line: String, column: Int) throws {
    let list = TopicImport.queries("# one\n\(line)\nfine")
    let set = TopicSet(topics: list.topics.map(\.topic))
    #expect(set.problems.count == 1)
    let place = list.topics[0].place(of: try #require(set.problems.first))
    #expect(place == .init(line: 2, column: column))
    #expect(set.places(in: Sample.document("fine")) == [1])
  }

  @Test(arguments: [
    "name,keywords\nPeace,ceasefire,\"talks, again\"\nwar",
    "Peace;ceasefire;\"talks, again\"\nwar", "Peace\tceasefire\ttalks, again\r\n\r\nwar\n",
  ])
  func `of keywords is read as CSV`(csv: String) {
    let topics = TopicImport.keywords(csv: csv).topics.map(\.topic)
    #expect(topics.map(\.id) == ["peace", "war"])
    #expect(topics.map(\.keywords) == [["ceasefire", "talks, again"], ["war"]])
  }

  @Test func `of keywords tells where a mistake stands`() throws {
    let list = TopicImport.keywords(csv: "Peace, \"truce\",…\nwar,\"a\"\"b\",*x\n\"open")
    let set = TopicSet(topics: list.topics.map(\.topic))
    let places = set.problems.map { problem in
      list.topics.first { $0.topic.id == problem.topic }?.place(of: problem)
    }
    #expect(places == [.init(line: 1, column: 16), .init(line: 2, column: 12)])
    #expect(list.problems.map(\.place) == [.init(line: 3, column: 1)])
    #expect(list.topics.map(\.topic.name) == ["Peace", "war", "open"])
    #expect(list.topics[1].topic.keywords == ["a\"b", "*x"])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `survives anything`(seed: UInt64) {
    var random = SeededGenerator(seed)
    let letters = Array("ab \"|()*:-+~@/,;\t\n“”é普ANDOR")
    let text = String((0..<300).map { _ in random.pick(letters) })
    let topics = TopicImport.queries(text).topics + TopicImport.keywords(csv: text).topics
    let set = TopicSet(topics: topics.map(\.topic))
    for problem in set.problems {
      for topic in topics where topic.topic.id == problem.topic {
        #expect(topic.place(of: problem).column > 0)
      }
    }
  }
}
