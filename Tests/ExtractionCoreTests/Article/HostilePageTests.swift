import ExtractionCore
import Markup
import Testing

@Suite struct `An article extractor given hostile pages` {
  private static let cases: [(name: String, html: String)] = [
    ("attributes", "<p " + String(repeating: "a=b ", count: 40_000) + ">text"),
    ("levels", String(repeating: "<div>", count: 50_000) + "text"),
    ("paragraphs", String(repeating: "<p>A short paragraph of text.", count: 5000)),
    ("links", String(repeating: "<li><a href=/x>A link to a page</a>", count: 5000)),
    ("one paragraph", "<p>" + String(repeating: "word ", count: 200_000)),
    ("headings", String(repeating: "<h1>Heading</h1><time>2024</time>", count: 3000)),
    ("linked data", "<script type=application/ld+json>" + String(repeating: "[", count: 100_000)),
    ("classes", "<div class='" + String(repeating: "author ", count: 100_000) + "'>text</div>"),
    ("references", "<p>" + String(repeating: "&amp;eacute;", count: 50_000)),
  ]

  @Test(arguments: cases.map(\.name))
  func `answers in bounded time`(name: String) throws {
    let html = try #require(Self.cases.first { $0.name == name }).html
    let bytes = Array(html.utf8)
    let clock = ContinuousClock()
    let time = clock.measure { _ = try? ArticleExtractor.extract(Page(bytes: bytes)) }
    #expect(time < .seconds(20))
  }

  @Test(arguments: [
    ("a login wall", "<h1>Sign in</h1><form><input name=u><button>Sign in</button></form>"),
    (
      "a page of links",
      String(repeating: "<li><a href=/a>Storm hits the valley</a></li>", count: 60)
    ),
    ("pictures alone", "<img src=a.jpg><img src=b.jpg>"),
  ])
  func `says that there is no article`(name: String, html: String) {
    #expect(throws: NoArticle.self) {
      try ArticleExtractor.extract(Page(bytes: Array("<html><body>\(html)</body></html>".utf8)))
    }
  }

  @Test(arguments: 0..<6)
  func `answers whatever is done to a page`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    var bytes = Array(bridgePage.utf8)
    for _ in 0..<15 {
      switch next(3) {
      case 0: bytes.remove(at: next(bytes.count))
      case 1: bytes[next(bytes.count)] = UInt8(next(256))
      default: bytes.insert(contentsOf: bytes.prefix(next(30)), at: next(bytes.count))
      }
      if let article = try? ArticleExtractor.extract(Page(bytes: bytes)) {
        let count = article.text.utf8.count
        #expect(article.paragraphs.allSatisfy { $0.range.upperBound <= count })
      }
    }
  }
}
