import ExtractionCore
import Markup
import Testing

/// What a page may cost at most, told by counts and not by clocks.
@Suite struct `An article extractor's bounds` {
  private static let text =
    "<article><p>The council said that it would not pay for the bridge this year, because nobody had "
    + "asked for it, and because the old one was still good enough for the carts.</p>"
    + "<p>The mayor answered that carts were not what she had in mind, and that a bridge was built for "
    + "those who come after.</p></article>"

  private func article(_ html: String, url: String? = nil) throws -> Article {
    try ArticleExtractor.extract(
      Page(bytes: Array(html.utf8), url: url.flatMap { WebURL($0) }, contentType: "text/html"))
  }

  @Test(arguments: ["<p>a", "<li>a", "<dt>a<dd>b", "<ul><li>a", "<table><tr><td>a", "<b><i>a "])
  func `read a hundred thousand tiny elements as far as their bytes allow`(piece: String) {
    let html = String(repeating: piece, count: 100_000)
    let tree = HTMLTree(utf8: Array(html.utf8))
    #expect(tree.nodes.count <= 20_001 + html.utf8.count / 48)
    #expect(tree.nodes.count >= 20_000)
  }

  @Test(arguments: ["<p>a", "<li>a", "<dt>a<dd>b", "<table><tr><td>a", "<abc>a"])
  func `read a short page of tiny elements as far as its bytes allow`(piece: String) {
    let html = String(repeating: piece, count: 5000)
    let tree = HTMLTree(utf8: Array(html.utf8))
    #expect(tree.nodes.count <= 1001 + html.utf8.count / 8)
    #expect(tree.nodes.count >= 1000)
  }

  @Test func `judge as many blocks as the page's text allows, the others by being running text`() {
    let html =
      "<html><body>" + String(repeating: "<p data-x=12345>Ada</p>", count: 3000) + Self.text
    let verdicts = ArticleExtractor.explain(Page(bytes: Array(html.utf8), contentType: "text/html"))
    let plain = verdicts.reversed().prefix { $0.probability < 0.11 || $0.probability > 0.89 }
    #expect(verdicts.count == 3002)
    #expect(plain.count >= 2300)
    #expect(verdicts.suffix(2).map(\.isKept) == [true, true])
  }

  @Test func `find the article behind whatever is no text`() throws {
    let others = String(
      repeating: "<script>a</script><meta name=a content=b><link href=a>", count: 20_000)
    let cities = "<select>" + String(repeating: "<option>City", count: 30_000) + "</select>"
    #expect(try article("<html><body>" + others + cities + Self.text).paragraphs.count == 2)
  }

  @Test(arguments: [
    "<li><a href=/x>A link to a page of the site</a>", "<tr><td>a</td><td>1</td></tr>",
  ])
  func `make no article of a hundred thousand links or rows`(piece: String) {
    let html = "<html><body><table>" + String(repeating: piece, count: 100_000)
    #expect(throws: NoArticle("the page has no running text")) { try article(html) }
  }

  @Test func `find the article under fifty thousand levels`() throws {
    let html =
      "<html><body>" + String(repeating: "<div>", count: 50_000) + Self.text
      + String(repeating: "</div>", count: 50_000)
    #expect(try article(html).paragraphs.count == 2)
  }

  @Test func `show no script however full the page is`() {
    let html =
      String(repeating: "<p>a", count: 100_000) + "<script>var secret</script>"
      + "<style>secret</style><svg><text>secret</text></svg><p>end"
    let text = HTMLTree(utf8: Array(html.utf8)).text(of: 0)
    #expect(!text.contains("secret"))
  }

  @Test(arguments: [
    (
      "JSON-LD", #"<script type="application/ld+json">{"@type":"Organization","name":"A"}</script>"#
    ),
    ("metas", "<meta name=author content='Nobody Here 12'>"),
    ("times", "<p><time datetime=x>x</time></p>"), ("bylines", "<p class=byline>1 2 3 4</p>"),
    ("links", "<p><a rel=author href=/x>12</a></p>"), ("titles", "<title>x | </title>"),
    ("scripts", "<script>a={\"b\":1};</script>"), ("comments", "<!-- a -->"), ("breaks", "<br>"),
    ("unclosed areas", "<b class='x y z'><textarea></textarea>"),
  ])
  func `find the text behind five thousand of one thing`(name: String, piece: String) throws {
    let html = "<html><body>" + String(repeating: piece, count: 5000) + Self.text
    #expect(try article(html).text.contains("The mayor answered"))
  }

  @Test(arguments: [
    "<!--", "<script>", "<style>", "<title>", "<textarea>", "<![CDATA[", "<div style=\"",
    "<script><!--<script>", "<iframe>",
  ])
  func `keep what stands before something unclosed`(piece: String) throws {
    let html = "<html><body>" + Self.text + piece + String(repeating: "x ", count: 50_000)
    #expect(try article(html).text.hasPrefix("The council said"))
  }

  @Test(arguments: [
    "{\"a\":", "[", "{\"a\":[", "{\"@type\":\"NewsArticle\",\"author\":",
  ])
  func `survive data of fifty thousand levels`(piece: String) throws {
    let data = String(repeating: piece, count: 50_000)
    for type in ["application/ld+json", "application/json", "text/javascript"] {
      let html = "<html><body><script type=\"\(type)\">a=\(data)</script>" + Self.text
      #expect(try article(html).paragraphs.count == 2)
    }
  }

  @Test func `take no address that runs or leads elsewhere`() throws {
    let head =
      "<head><base href='javascript:alert(1)'><link rel=canonical href='javascript:alert(2)'>"
      + "<meta property=og:image content='data:image/png;base64,AAAA'></head>"
    let found = try article("<html>\(head)<body>" + Self.text, url: "https://lantern.example/a/b")
    #expect(found.canonicalURL?.description == "https://lantern.example/a/b")
    #expect(found.leadImage == nil)
  }

  @Test func `read the rest of a page as text where it says so`() throws {
    let html = "<html><body>" + Self.text + "<plaintext>" + String(repeating: "<p>a ", count: 1000)
    let tree = HTMLTree(utf8: Array(html.utf8))
    #expect(tree.elements(.p).count == 2)
  }

  @Test func `judge long lists of results to their end`() {
    let rows = (0..<5000).map {
      "<p>\($0). Somebody Fast, Runners of the Valley, 47.27 seconds</p>"
    }
    let page = Page(bytes: Array(("<html><body>" + rows.joined()).utf8))
    let verdicts = ArticleExtractor.explain(page)
    #expect(verdicts.count == 5000)
  }
}
