import ExtractionCore
import Markup
import Testing

@Suite struct `A page whose text is only in its scripts` {
  private static let sentences = [
    "A storm hit the valley on Sunday night and blew the roofs off forty houses in three villages.",
    "Nobody was hurt, said the mayor of Hollin, who had slept through most of it in her office.",
    "The school stays closed until Wednesday, because water still stands in the cellar of the gym.",
    "Engineers will look at the old bridge tomorrow, which lost two of its railings to the wind.",
    "The council has set aside forty thousand crowns to help those who have no insurance at all.",
  ]

  private static func page(_ script: String, head: String = "") -> Page {
    let html = """
      <html lang="en"><head><title>Storm hits valley</title>\(head)</head><body><nav><a href="/">Home
      </a> <a href="/world">World</a></nav><div id="root"></div>\(script)</body></html>
      """
    return Page(bytes: Array(html.utf8))
  }

  private static func pieces(_ form: (String) -> String) -> String {
    sentences.map(form).joined(separator: ",")
  }

  private static let cases: [(name: String, page: Page)] = [
    (
      "Next",
      page(
        #"<script id="__NEXT_DATA__" type="application/json">{"props":{"story":{"body":{"content":["#
          + #"{"type":"inline-newsletter","content":[{"value":"Sign up for our letter now, please"}]},"#
          + pieces {
            #"{"type":"paragraph","content":[{"type":"text","value":"\#($0.prefix(9))"},"#
              + #"{"type":"link","content":[{"type":"text","value":"\#($0.dropFirst(9))"}]}]}"#
          } + "]}}}}</script>")
    ),
    (
      "Fusion",
      page(
        #"<script>window.Fusion={};Fusion.globalContent={"content_elements":["#
          + #"{"type":"image","caption":"A roof in a tree after the storm of Sunday night"},"#
          + pieces { #"{"type":"text","content":"\#($0) <br\/>"}"# }
          + #"]};Fusion.spa=false</script>"#)
    ),
    (
      "markup",
      page(
        #"<script>window.__STATE__ = {"article":{"html":""#
          + sentences.map { "<p>\($0)<\\/p>" }.joined()
          + #""}};</script>"#)
    ),
    (
      "JSON-LD",
      page(
        "",
        head:
          #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm hits valley","#
          + #""articleBody":""# + sentences.joined(separator: #"\n\n"#) + #""}</script>"#)
    ),
  ]

  @Test(arguments: cases.map(\.name))
  func `gives its paragraphs all the same`(name: String) throws {
    let page = try #require(Self.cases.first { $0.name == name }).page
    let article = try ArticleExtractor.extract(page)
    #expect(article.paragraphs.map { String(article[$0.range]) } == Self.sentences)
    #expect(article.title == "Storm hits valley")
  }

  @Test func `gives them where nothing is to be seen at all`() throws {
    let state = #"{"body":[\#(Self.pieces { #"{"type":"text","text":"\#($0)"}"# })]}"#
    let html =
      "<html><head><title>Storm hits valley | Lantern</title></head><body><div id=root></div>"
      + "<script type=\"application/json\">\(state)</script></body></html>"
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    #expect(article.paragraphs.map { String(article[$0.range]) } == Self.sentences)
    #expect(article.title == "Storm hits valley")
  }

  @Test func `gives the posts of a live blog with their headlines`() throws {
    let posts = Self.sentences.enumerated().map { number, sentence in
      #"{"@type":"BlogPosting","headline":"Hour \#(number)","articleBody":"\#(sentence)"}"#
    }
    let head =
      #"<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm hits valley","#
      + #""liveBlogUpdate":["# + posts.joined(separator: ",") + "]}</script>"
    let article = try ArticleExtractor.extract(Self.page("", head: head))
    #expect(article.paragraphs.count == 2 * Self.sentences.count)
    #expect(article.paragraphs.first?.kind == .heading)
  }

  @Test func `is explained as what it is`() throws {
    let verdicts = ArticleExtractor.explain(try #require(Self.cases.first).page)
    #expect(verdicts.filter(\.isKept).map(\.text) == Self.sentences)
    #expect(verdicts.contains { $0.reason == "the whole text is in the page's data" })
  }

  @Test(arguments: [
    #"{"list":[{"url":"/a","text":"# + "\"" + String(repeating: "Another story. ", count: 60)
      + "\"}]}",
    "{\"a\":" + String(repeating: "[", count: 5000), "{\"a\":{\"b\":\"<p\"}}",
    "{\"text\":\"" + String(repeating: "x", count: 2000) + "\"}",
  ])
  func `gives nothing where its data are no article`(state: String) {
    #expect(throws: NoArticle.self) {
      try ArticleExtractor.extract(
        Self.page("<script type=\"application/json\">\(state)</script>"))
    }
  }
}
