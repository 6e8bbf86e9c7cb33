import ExtractionCore
import Markup
import Testing
import Watching

@Suite struct `The expression language` {
  private func holds(
    _ query: String, _ document: Document, _ change: (inout Topic) -> Void = { _ in }
  )
    -> Bool
  {
    var topic = Topic(id: "t", query: query)
    change(&topic)
    let topics = TopicSet(topics: [topic])
    #expect(topics.problems.isEmpty)
    return !topics.matches(in: document).isEmpty
  }

  @Test(arguments: [
    ("ukraine war", "War in Ukraine", true),
    ("ukraine -war", "War in Ukraine", false),
    ("\"in ukraine\"", "war in Ukraine", true),
    ("\"ukraine war\"~1", "war in Ukraine", true),
    ("\"ukraine war\"~0", "war in Ukraine", false),
    ("\"a a\"~3", "a b c", false),
    ("\"a a\"~3", "a b a", true),
    ("war ONEAR/1 ukraine", "war in Ukraine", true),
    ("ukraine ONEAR/1 war", "war in Ukraine", false),
    ("ukraine NEAR/s peace", "War in Ukraine. Peace elsewhere", false),
    ("ukraine NEAR/p peace", "War in Ukraine. Peace elsewhere", true),
    ("Luxemb*", "a Luxembourger", true),
    ("wom?n", "women", true),
    ("wom?n", "woman’s", true),
    ("advertise?", "advertise", false),
    ("=US", "told us", false),
    ("=US", "the US said", true),
    ("=Orban", "Orbán", false),
    ("C++ developer", "a C++ developer", true),
    ("C++ developer", "a C developer", false),
    ("AT&T", "AT&T’s shares", true),
    ("AT&T", "at T junctions", false),
    ("raw:\"Google+\"", "the Google+ site", true),
    ("raw:\"Google+\"", "the Google site", false),
    ("raw:\"kingdom: come\"", "Kingdom: Come now", true),
    ("raw:\"gle+\"", "the Google+ site", false),
    ("/ceas(e|ing)[- ]fire/i", "A Cease-fire", true),
    ("/ceas(e|ing)[- ]fire/", "A Cease-fire", false),
    ("/F-\\d{2}\\b/", "an F-16A", false),
    ("普京 停火", "普京宣布停火。", true),
    ("\"停火 协议\"", "停火协议", true),
    ("~negotiate", "They were negotiating", true),
    ("~talks", "one talked", true),
    ("negotiate", "They were negotiating", false),
    ("title:war", "war", false),
    ("Зеленский", "ЗЕЛЕНСКИЙ сказал", true),
  ])
  func `finds words as they are asked for`(query: String, text: String, expected: Bool) {
    #expect(holds(query, Sample.document(text)) == expected)
  }

  @Test(arguments: [
    ("site:rt.com", true), ("site:com", true), ("site:t.com", false), ("site:www.rt.com", true),
    ("url:ukraine-war", true), ("url:\"news 12\"", true), ("url:sport", false),
    ("feed:\"world news\"", true), ("feed:rt.com", true), ("tag:Politics", true),
    ("tag:pol", false),
    ("lang:en", true), ("lang:en-GB", true), ("lang:de", false), ("author:Smith", true),
    ("author:\"Jo Smith\"", true), ("author:\"Smith Ann\"", false), ("title:peace", true),
    ("summary:short", true), ("summary:peace", false), ("site:rt.com -tag:sport", true),
    ("lang:(de OR en) title:(-war peace)", true),
  ])
  func `knows the fields of an article`(query: String, expected: Bool) {
    var document = Sample.document("text", title: "Peace", summary: "In short")
    document.url = "https://www.rt.com/news/12/ukraine-war?x=1"
    document.feedURL = "https://rt.com/rss"
    document.feedTitle = "RT World News"
    document.tags = ["politics"]
    document.article.byline = ["Jo Smith", "Ann Lee"]
    #expect(holds(query, document) == expected)
  }

  @Test(arguments: [
    ("gazprom yellow", 20.0, false), ("gazprom fever", 20.0, true), ("fever brucellosis", 20, true),
    ("gazprom", 5, true), ("nothing", 5, false),
  ])
  func `sums up weights where a topic has a least score`(
    text: String, least: Double, expected: Bool
  ) {
    let query = "gazprom^10 fever^15 brucell*^10"
    #expect(holds(query, Sample.document(text)) { $0.minScore = least } == expected)
    #expect(!holds(query, Sample.document(text)))
  }

  @Test(arguments: [
    ("(gazprom^1 fever^1) oil^5", "oil", true), ("(gazprom^1 fever^1) oil^5", "fever", false),
    ("oil (gazprom^3 fever^3)", "oil fever", false),
    ("oil (gazprom^3 fever^3)", "oil fever gazprom", true),
  ])
  func `sums up weights in parentheses`(query: String, text: String, expected: Bool) {
    #expect(holds(query, Sample.document(text)) { $0.minScore = 5 } == expected)
  }

  @Test func `stems all bare words of a topic that asks for it`() {
    let document = Sample.document("Sanctions were tightened")
    #expect(holds("sanction tightening", document) { $0.stem = true })
    #expect(!holds("\"sanction were\"", document) { $0.stem = true })
    #expect(!holds("=sanction", document) { $0.stem = true })
  }

  @Test func `holds in the languages of a topic only`() {
    let document = Sample.document("war", language: "de-AT")
    #expect(holds("war", document) { $0.languages = ["de", "fr"] })
    #expect(!holds("war", document) { $0.languages = ["en"] })
  }

  @Test func `points at the places in bytes`() throws {
    let topics = TopicSet(topics: [Topic(id: "t", query: "\"Görings Erbe\" NEAR/5 ＮＡＴＯ OR /xq.z/")])
    let document = Sample.document("Über Görings Erbe in der ＮＡＴＯ: xyz")
    let match = try #require(topics.matches(in: document).first)
    let text = document.article.text
    #expect(match.spans.map { String(text[utf8: $0.range]) } == ["Görings Erbe", "ＮＡＴＯ"])
    #expect(match.spans.map(\.term) == ["Görings Erbe", "ＮＡＴＯ"])
  }
}
