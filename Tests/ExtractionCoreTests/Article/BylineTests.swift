import ExtractionCore
import Markup
import Testing

@Suite struct `The authors of an article` {
  private static let paragraphs = [
    "The old bridge over the river Lenne was opened to traffic again on Monday morning, two weeks after "
      + "a storm had damaged one of its pillars.",
    "The mayor thanked the workers and said that the city would look at its other bridges before the "
      + "winter, because some of them were even older.",
    "Nobody was hurt when the pillar gave way, since the bridge had been closed an hour before.",
  ]

  private func byline(
    head: String = "", before: String = "", after: String = ""
  ) throws -> [String] {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = """
      <html lang="en"><head>\(head)</head><body><article><h1>Bridge reopens after storm</h1>
      \(before)\(text)\(after)</article></body></html>
      """
    return try ArticleExtractor.extract(Page(bytes: Array(html.utf8))).byline
  }

  private func linkedData(_ members: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge reopens after "
      + "storm\",\(members)}</script>"
  }

  @Test(arguments: [
    ("Ann Lee and Jo Hill, Lantern Times", ["Ann Lee", "Jo Hill"]),
    ("Von Ann Lee und Jo Hill, Berlin", ["Ann Lee", "Jo Hill"]),
    ("Ann Lee, Jo Hill", ["Ann Lee", "Jo Hill"]), ("Eingestellt von Ann Lee", ["Ann Lee"]),
    ("Ann Lee am Samstag", ["Ann Lee"]), ("Ann Lee on December 4", ["Ann Lee"]),
    ("Text & Fotos: Ann Lee", ["Ann Lee"]), ("Autor*in: Ann Lee", ["Ann Lee"]),
    ("par Ann Lee et Jo Hill", ["Ann Lee", "Jo Hill"]),
    ("Ann Lee, RTN Valley", ["Ann Lee"]), ("Veröffentlicht am", []), ("Keine Kommentare", []),
  ])
  func `are cut out of what stands around them`(line: String, names: [String]) throws {
    let found = try byline(
      head: "<meta property=og:site_name content=RTN>",
      before: "<div class=article-author>\(line)</div>")
    #expect(found == names)
  }

  @Test func `are not those of pictures`() throws {
    let figure =
      "<figure><img src=a.jpg><figcaption>The bridge <span class=author>Photo: Max Moor</span>"
      + "</figcaption></figure><div class=bildautor>Eva Berg</div>"
    #expect(try byline(before: figure) == [])
  }

  @Test func `are no sections of the site`() throws {
    let line = "<div class=author-box><a href='/category/29/valley'>Valley News Today</a></div>"
    #expect(try byline(before: line) == [])
  }

  @Test(arguments: [
    "<p class=byline>By <span>Ann Lee</span> and Jo Hill, RTN</p>",
    "<p class=byline><a rel=author href=/x>Ann Lee</a> <a rel=author href=/y>Jo Hill</a></p>",
  ])
  func `are all of those that a byline joins, where JSON-LD names one`(line: String) throws {
    let head = linkedData(#""author":{"@type":"Person","name":"Ann Lee"}"#)
    #expect(try byline(head: head, before: line) == ["Ann Lee", "Jo Hill"])
  }

  @Test func `are not joined by what stands in a byline besides`() throws {
    let head = linkedData(#""author":{"@type":"Person","name":"Ann Lee"}"#)
    let line =
      "<p class=byline><a href=/x>Ann Lee</a> | <a href=/y>South Valley Evening Mail</a></p>"
    #expect(try byline(head: head, before: line) == ["Ann Lee"])
  }

  @Test func `are the body that JSON-LD names rather than persons far from the headline`() throws {
    let head = linkedData(#""author":{"@type":"Organization","name":"Lantern Wire"}"#)
    let aside =
      String(repeating: "<p>Something else that is said.</p>", count: 6)
      + "<p class=byline>Editing: Max Moor</p>"
    #expect(try byline(head: head, after: aside) == ["Lantern Wire"])
    #expect(
      try byline(head: head, before: "<p class=byline>By Max Moor</p>", after: aside) == [
        "Max Moor"
      ])
  }

  @Test func `may be a site that is called by its name alone`() throws {
    let head = linkedData(#""author":["United Press"],"publisher":{"name":"United Press"}"#)
    #expect(try byline(head: head) == ["United Press"])
  }

  @Test func `are those of the page where JSON-LD has lost them`() throws {
    let head = linkedData(#""author":{"@type":"Person","name":", The Valley Telegram & Gazette"}"#)
    let line = "<span class=author><a href='/staff/1/ann-lee'>Ann Lee</a></span>"
    #expect(try byline(head: head, before: line) == ["Ann Lee"])
  }

  @Test(arguments: [
    ("<p><strong>Ann Lee</strong></p>", ""), ("", "<p style='text-align:right'><b>Ann Lee</b></p>"),
    ("", "<ul><li><strong>Autorin/Autor</strong> Ann Lee</li></ul>"),
    ("<meta name=articleAuthor content='Ann Lee'>", ""),
  ])
  func `may stand alone before or behind the text`(before: String, after: String) throws {
    #expect(try byline(before: before, after: after) == ["Ann Lee"])
  }

  @Test func `of Chinese pages stand behind the word for the editor`() throws {
    let text = "市议会星期一宣布，今年不会支付跨河新桥的费用，因为没有钱。市长说，居民们等待这个决定已经很久了，现在他们将寻找另一条路。"
    let html =
      "<html lang=zh><body><article><h1>大桥</h1><p>\(text)</p><p>\(text)又一次。</p>"
      + "<div class=edit>(责编：牛明、岳文)</div></article></body></html>"
    #expect(try ArticleExtractor.extract(Page(bytes: Array(html.utf8))).byline == ["牛明", "岳文"])
  }
}
