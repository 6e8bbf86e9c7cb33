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
  func `makes no more of a page than it has bytes`(name: String) throws {
    let html = try #require(Self.cases.first { $0.name == name }).html
    let article = try? ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    #expect(article?.text.utf8.count ?? 0 <= html.utf8.count)
    let tree = HTMLTree(utf8: Array(html.utf8))
    #expect(tree.buffer.count <= html.utf8.count)
    #expect(tree.nodes.count <= html.utf8.count / 2 + 8)
  }

  @Test func `keeps one of forty thousand attributes`() {
    let tree = HTMLTree(
      utf8: Array(("<p " + String(repeating: "class=b ", count: 40_000) + ">").utf8))
    #expect(tree.attributes.count == 1)
  }

  @Test(arguments: [500, 5000, 50_000])
  func `grows with the levels of a page and not with their square`(levels: Int) {
    let tree = HTMLTree(utf8: Array(String(repeating: "<div>", count: levels).utf8))
    let depths = tree.nodes.reduce(into: [Int]()) { depths, node in
      depths.append(node.parent < 0 ? 0 : depths[Int(node.parent)] + 1)
    }
    #expect(tree.nodes.count <= levels + 2)
    #expect(tree.nodes.count >= min(levels, 512))
    #expect(depths.max() ?? 0 <= 512)
  }

  @Test(arguments: [1000, 2000, 4000])
  func `describes each block of a page once`(count: Int) throws {
    let html = String(repeating: "<p>A short paragraph of text.</p>", count: count)
    let page = Page(bytes: Array(html.utf8))
    #expect(ArticleExtractor.explain(page).count == count)
  }

  @Test(arguments: [
    ("a login wall", "<h1>Sign in</h1><form><input name=u><button>Sign in</button></form>"),
    (
      "a page of links",
      String(repeating: "<li><a href=/a>Storm hits the valley</a></li>", count: 60)
    ),
    ("pictures alone", "<img src=a.jpg><img src=b.jpg>"),
    (
      "a page of scripts",
      "<script>var a = {}; for (;;) { a.b = 'A long text in a script.' }</script>"
    ),
    ("nothing", ""),
  ])
  func `says that there is no article`(name: String, html: String) {
    #expect(throws: NoArticle.self) {
      try ArticleExtractor.extract(Page(bytes: Array("<html><body>\(html)</body></html>".utf8)))
    }
  }

  @Test(
    arguments: [
      ([], "the page is empty"), (Array("%PDF-1.7 x".utf8), "the page is a PDF document"),
      ([0x89, 0x50, 0x4E, 0x47, 0, 0], "the page is a picture"),
      (Array(repeating: 1, count: 900), "the page is binary data"),
      (Array("<html><body></body></html>".utf8), "the page has no text"),
      (Array("<html><body><a href=/>Home</a></body></html>".utf8), "the page has no running text"),
    ] as [([UInt8], String)])
  func `says why there is none`(bytes: [UInt8], reason: String) {
    #expect(throws: NoArticle(reason)) { try ArticleExtractor.extract(Page(bytes: bytes)) }
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
