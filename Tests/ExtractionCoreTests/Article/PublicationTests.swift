import ExtractionCore
import Markup
import Testing

@Suite struct `The time of an article` {
  private func article(
    language: String = "en", head: String = "", before: String = "", after: String = "",
    url: String = "https://lantern.example/bridge"
  ) throws -> Article {
    let html = """
      <html lang="\(language)"><head>\(head)</head><body><article><h1>Bridge reopens after storm</h1>
      \(before)<p>The old bridge over the river Lenne was opened to traffic again on Monday morning, two
      weeks after a storm had damaged one of its pillars.</p>
      <p>The mayor thanked the workers and said that the city would look at its other bridges before
      the winter, because some of them were even older.</p>\(after)</article></body></html>
      """
    return try ArticleExtractor.extract(Page(bytes: Array(html.utf8), url: WebURL(url)))
  }

  private func day(_ article: Article) -> String {
    String(article.published?.iso8601.prefix(10) ?? "none")
  }

  @Test(arguments: [
    ("de", "02.11.2021", "2021-11-02"), ("en", "02.11.2021", "2021-11-02"),
    ("de", "2. 11. 2021", "2021-11-02"), ("fr", "02/11/2021", "2021-11-02"),
    ("es-MX", "02/11/2021 10:30", "2021-11-02"), ("en-GB", "02/11/2021", "2021-11-02"),
    ("en-US", "02/11/2021", "2021-02-11"), ("en", "02/11/2021", "2021-02-11"),
    ("", "02/11/2021", "2021-02-11"), ("de", "11/23/2021", "2021-11-23"),
    ("pl", "2 listopada 2021", "2021-11-02"), ("ru", "2 ноября 2021", "2021-11-02"),
    ("el", "2 Νοεμβρίου 2021", "2021-11-02"), ("tr", "2 Kasım 2021", "2021-11-02"),
    ("fi", "2. marraskuuta 2021", "2021-11-02"), ("cs", "2. listopadu 2021", "2021-11-02"),
    ("ja", "2021年11月2日", "2021-11-02"), ("ko", "2021년 11월 2일", "2021-11-02"),
  ])
  func `is read in the order of its language`(
    language: String, written: String, expected: String
  ) throws {
    #expect(try day(article(language: language, before: "<p>\(written)</p>")) == expected)
  }

  @Test(arguments: ["yesterday", "3 hours ago", "vor 2 Stunden", "Monday", "il y a 5 minutes"])
  func `is never counted back from now`(written: String) throws {
    #expect(try article(before: "<time>\(written)</time>").published == nil)
  }

  @Test func `of an English page abroad has the day first`() throws {
    let found = try article(
      before: "<p>02/11/2021</p>", url: "https://lantern.example.co.uk/bridge")
    #expect(day(found) == "2021-11-02")
  }

  @Test func `is not that of a picture or of another article`() throws {
    let found = try article(
      before:
        "<figure><img src=a><figcaption>The bridge | 24.04.2020 | Jo Ray</figcaption></figure>",
      after:
        "<h3>Storm over the valley <span>25.04.2020</span></h3><ul><li>Date 28.04.2020</li></ul>")
    #expect(day(found) == "2020-04-28")
  }

  @Test(arguments: [
    "<meta property=article:modified_time content='2024-07-06T08:00:00+02:00'>",
    "<meta itemprop=dateModified content='2024-07-06T08:00:00+02:00'>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"B\","
      + "\"dateModified\":\"2024-07-06T08:00:00+02:00\"}</script>",
  ])
  func `of its last change is told with its zone`(head: String) throws {
    #expect(try article(head: head).json["modified"]?.string == "2024-07-06T08:00:00+02:00")
  }

  @Test func `of publication is not that of a change`() throws {
    let found = try article(
      before: "<time itemprop=dateModified datetime=2024-07-09>x</time>"
        + "<time itemprop=datePublished datetime=2024-07-05>x</time>")
    #expect(day(found) == "2024-07-05")
  }
}
