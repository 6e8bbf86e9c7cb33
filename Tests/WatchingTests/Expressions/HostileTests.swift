import Testing
import Watching

@Suite struct `A hostile expression` {
  @Test(arguments: [
    String(repeating: "a ", count: 500_000),
    String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000),
    String(repeating: "-", count: 10_000) + "a",
    String(repeating: "title:", count: 10_000) + "a",
    String(repeating: "=", count: 10_000) + "a",
    "a" + String(repeating: " NEAR a", count: 9_000),
    "/" + String(repeating: "(", count: 5_000) + "ab" + String(repeating: ")", count: 5_000) + "/",
    "/(((ab{100}){100}){100}){100}/",
    String(repeating: "\"", count: 9_999),
    String(repeating: "^", count: 10_000),
  ])
  func `is refused at once`(text: String) {
    #expect(throws: ExpressionError.self) { try ExpressionParser.parse(text) }
  }

  @Test func `of many terms is taken and bounded`() throws {
    let text = (0..<6_000).map { "word\($0)" }.joined(separator: " OR ")
    let topics = TopicSet(topics: [Topic(id: "t", query: String(text.prefix(65_000)))])
    #expect(topics.matches(in: Sample.document("word17")).isEmpty == !topics.problems.isEmpty)
  }

  @Test(arguments: [
    "/(a+)+bb/", "/(x+x+)+yy/", "/(aa|aa|aa)*bb/", "/a{0,50}a{50}bb/", "/(.*)*bb.*cc/",
  ])
  func `cannot make matching explode`(regex: String) {
    let topics = TopicSet(topics: [Topic(id: "t", query: regex)])
    #expect(topics.problems.isEmpty)
    let text =
      String(repeating: "a", count: 3_000) + "x bb yy" + String(repeating: "a", count: 3_000)
    let started = ContinuousClock.now
    _ = topics.matches(in: Sample.document(text))
    #expect(ContinuousClock.now - started < .seconds(20))
  }

  @Test func `that holds of everything gives one bounded match`() throws {
    let topics = TopicSet(topics: [Topic(id: "t", query: "the OR a OR lang:en")])
    let text = String(repeating: "the cat and a dog. ", count: 5_000)
    let match = try #require(topics.matches(in: Sample.document(text)).first)
    #expect(match.spans.count <= 100)
    #expect(topics.warnings.map(\.topic) == ["t"])
    #expect(TopicSet(topics: [Topic(id: "u", keywords: ["war"])]).warnings.isEmpty)
  }

  @Test func `changed at random never stops the parser`() {
    var random = SeededGenerator(7)
    let seeds = [
      "@putin SAYS (ceasefire OR \"complete end\"~3) -kind:indirect title:/ab(c|d)e/i a NEAR/5 =b^20",
      "\"停火 协议\" OR (word* AND -raw:\"Google+\") lang:en speaker.role:\"prime minister\"",
    ]
    let alphabet = Array("()\"/:^~=@-!*?&|[]{}\\ aNORéß停\n\t\u{0}1")
    for _ in 0..<3_000 {
      var text = Array(random.pick(seeds))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text[place] = random.pick(alphabet)
        case 1: text.insert(random.pick(alphabet), at: place)
        default: if text.count > 1 { text.remove(at: place) }
        }
      }
      let source = String(text)
      do throws(ExpressionError) {
        _ = try ExpressionParser.parse(source)
      } catch {
        #expect((1...source.unicodeScalars.count + 1).contains(error.column))
      }
    }
  }
}
