import ExtractionCore
import Markup
import Testing

@Suite struct `What a page says about its article` {
  private func article(head: String, byline: String = "", url: String? = nil) throws -> Article {
    let html = """
      <html lang="en"><head>\(head)</head><body><article><h1>Bridge reopens after storm</h1>\(byline)
      <p>The old bridge over the river Lenne was opened to traffic again on Monday morning, two
      weeks after a storm had damaged one of its pillars.</p>
      <p>The mayor thanked the workers and said that the city would look at its other bridges before
      the winter, because some of them were even older.</p></article></body></html>
      """
    return try ArticleExtractor.extract(
      Page(bytes: Array(html.utf8), url: url.flatMap { WebURL($0) }))
  }

  private static func linkedData(_ members: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  @Test(arguments: [
    "<title>Bridge reopens after storm - The Lantern</title>"
      + "<meta property=og:site_name content='The Lantern'>",
    "<title>The Lantern | Bridge reopens after storm</title>"
      + "<meta property=og:site_name content='The Lantern'>",
    "<meta property=og:title content='Bridge reopens after storm'>",
    "<title>Lantern</title>",
  ])
  func `has the headline without the site's name`(head: String) throws {
    #expect(try article(head: head).title == "Bridge reopens after storm")
  }

  @Test(arguments: [
    (#""author":{"@type":"Person","name":"Ann Lee"}"#, ["Ann Lee"]),
    (
      #""author":[{"@type":"Person","name":"Ann Lee"},{"name":"Jo Hill"}]"#, ["Ann Lee", "Jo Hill"]
    ),
    (#""author":"By Ann Lee and Jo Hill, Reporter""#, ["Ann Lee", "Jo Hill"]),
    (#""author":{"@type":"Organization","name":"Wire Service"}"#, ["Wire Service"]),
    (#""author":"Von Ann Lee (Berlin)""#, ["Ann Lee"]),
  ])
  func `names the authors of JSON-LD`(member: String, names: [String]) throws {
    let head = Self.linkedData("\"headline\":\"Bridge reopens after storm\",\(member)")
    #expect(try article(head: head).byline == names)
  }

  @Test(arguments: [
    "<p class=byline>By <a href=/staff/ann>Ann Lee</a> | The Lantern</p>",
    "<a rel=author href=/x>Ann Lee</a>",
    "<div class=article-author>Ann Lee</div>",
    "<span class=c-byline>By Ann Lee, 5 July 2024</span>", "<p>By Ann Lee</p>",
  ])
  func `names the authors of a visible byline`(byline: String) throws {
    #expect(try article(head: "", byline: byline).byline == ["Ann Lee"])
  }

  @Test(arguments: [
    (
      "<meta property='article:published_time' content='2024-07-05T21:30:00+03:00'>",
      "2024-07-05T21:30:00+03:00"
    ),
    ("<meta name=date content='2024-07-05'>", "2024-07-05T00:00:00Z"),
    (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"B\","
        + "\"datePublished\":\"2024-07-05T10:00:00Z\",}</script>", "2024-07-05T10:00:00Z"
    ),
  ])
  func `tells when it was published, in its own zone`(head: String, expected: String) throws {
    #expect(try article(head: head).json["published"]?.string == expected)
  }

  @Test(arguments: [
    "<time datetime='2024-07-05'>yesterday</time>", "<p>Published 5 July 2024</p>",
    "<span>5. Juli 2024</span>",
  ])
  func `tells when it was published by what a reader sees`(byline: String) throws {
    let published = try #require(try article(head: "", byline: byline).published)
    #expect(published.iso8601.hasPrefix("2024-07-05"))
  }

  @Test func `has an address of its own without tracking`() throws {
    let found = try article(
      head: "<link rel=canonical href='/news/bridge?id=7&utm_source=feed#top'>",
      url: "https://lantern.example/x?fbclid=1")
    #expect(found.canonicalURL?.description == "https://lantern.example/news/bridge?id=7")
    let bare = try article(head: "", url: "https://lantern.example/x?fbclid=1&p=2")
    #expect(bare.canonicalURL?.description == "https://lantern.example/x?p=2")
  }

  @Test(arguments: [
    ("https://amp.lantern.example/news/bridge?x=1", "https://lantern.example/news/bridge?x=1"),
    ("https://lantern.example/news/bridge/amp/", "https://lantern.example/news/bridge/"),
    ("https://lantern.example/news/bridge/amp", "https://lantern.example/news/bridge"),
    ("https://lantern.example/amp/news/bridge", "https://lantern.example/news/bridge"),
    ("https://m.lantern.example/news/bridge", "https://www.lantern.example/news/bridge"),
    (
      "https://lantern-example.cdn.ampproject.org/c/s/lantern.example/news/bridge?amp=1",
      "https://lantern.example/news/bridge"
    ),
    (
      "https://lantern.example/news/bridge?UTM_medium=feed&page=2&gclid=7#top",
      "https://lantern.example/news/bridge?page=2"
    ),
  ])
  func `has one address whatever form it was read in`(url: String, canonical: String) throws {
    #expect(try article(head: "", url: url).canonicalURL?.description == canonical)
  }

  @Test(arguments: [
    "<meta property=article:section content=World>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"B\","
      + "\"articleSection\":[\"World\",\"Europe\"]}</script>",
  ])
  func `has its section`(head: String) throws {
    #expect(try article(head: head).section == "World")
  }

  @Test(arguments: [
    (linkedData("\"headline\":\"B\",\"isAccessibleForFree\":false"), true),
    (linkedData("\"headline\":\"B\",\"isAccessibleForFree\":\"False\""), true),
    (
      linkedData(
        "\"headline\":\"B\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false}"
      ),
      true
    ),
    ("<meta property=article:content_tier content=locked>", true),
    (linkedData("\"headline\":\"B\",\"isAccessibleForFree\":true"), false), ("", false),
  ])
  func `tells a teaser`(head: String, isTeaser: Bool) throws {
    #expect(try article(head: head).isTeaser == isTeaser)
  }

  @Test func `says that a page is not free, though all of it is there`() throws {
    let text = String(
      repeating: "<p>The bridge was closed to traffic for two weeks.</p>", count: 40)
    let found = try article(
      head: Self.linkedData("\"isAccessibleForFree\":false,\"headline\":\"B\""), byline: text)
    #expect(found.isPaywalled)
    #expect(!found.isTeaser)
    #expect(try !article(head: "").isPaywalled)
  }

  @Test func `has addresses relative to the base of the page`() throws {
    let head = "<base href='https://cdn.lantern.example/x/'><link rel='canonical' href='bridge'>"
    let found = try article(head: head, url: "https://lantern.example/a/b")
    #expect(found.canonicalURL?.description == "https://cdn.lantern.example/x/bridge")
  }

  @Test func `is all there where only a script has the article`() throws {
    let sentence = "The bridge is open again, and it holds. It does. It does hold, they say."
    let body = (0..<6).map { "Paragraph \($0) of all. \(sentence) \(sentence)" }
    let data = """
      {"@graph":[{"@type":"NewsArticle","headline":"Bridge","datePublished":"2024-07-05T10:00:00Z",
      "author":{"@id":"#p"},"articleSection":"World",
      "articleBody":"\(body.joined(separator: "\\n"))"},
      {"@type":"Person","@id":"#p","name":"Ann Lee"}]}
      """
    let html = """
      <html><head><title>Bridge | Lantern</title><link rel=canonical href=https://l.example/b>
      <script type=application/ld+json>\(data)</script></head><body><div id=app></div></body></html>
      """
    let found = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    #expect(found.paragraphs.count == 6)
    #expect(found.byline == ["Ann Lee"])
    #expect(found.published?.iso8601 == "2024-07-05T10:00:00Z")
    #expect(found.section == "World")
    #expect(found.canonicalURL?.description == "https://l.example/b")
  }

  @Test(arguments: [
    "<meta property=og:image content='/p/bridge.jpg'>",
    linkedData(
      "\"headline\":\"B\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"/p/bridge.jpg\"}]"),
  ])
  func `has its lead image`(head: String) throws {
    let found = try article(head: head, url: "https://lantern.example/x").leadImage
    #expect(found?.description == "https://lantern.example/p/bridge.jpg")
  }

  @Test(arguments: [
    (#""author":[{"@type":"Person","givenName":"Ann","familyName":"Lee"}]"#, ["Ann Lee"]),
    (#""author":{"@type":"Person","name":"Lena Moor MS"}"#, ["Lena Moor"]),
    (
      #""author":{"@type":"Person","name":"Lantern Wire"},"publisher":{"name":"Lantern"}"#,
      ["Lantern Wire"]
    ),
    (
      #""author":{"@type":"Person","name":"The Lantern Staff"},"publisher":{"name":"The Lantern"}"#,
      []
    ),
    (
      #""author":{"@type":"Organization","name":"The Lantern"},"publisher":{"name":"The Lantern"}"#,
      ["The Lantern"]
    ),
  ])
  func `tells authors from what fills their place`(member: String, names: [String]) throws {
    let head = Self.linkedData("\"headline\":\"Bridge reopens after storm\",\(member)")
    #expect(try article(head: head).byline == names)
  }

  @Test func `takes the longer list of authors where it holds the shorter`() throws {
    let head =
      Self.linkedData(#""headline":"B","author":"Ann Lee""#)
      + "<meta name=author content='Ann Lee, Jo Hill'>"
    #expect(try article(head: head).byline == ["Ann Lee", "Jo Hill"])
  }

  @Test func `prints every key`() throws {
    let keys = try article(head: "").json.members?.map(\.name) ?? []
    #expect(
      keys == [
        "url", "canonical_url", "title", "byline", "published", "modified", "site", "language",
        "lead_image", "standfirst", "paragraphs", "statements",
      ])
  }
}
