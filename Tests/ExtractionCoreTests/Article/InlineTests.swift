import ExtractionCore
import Testing

@Suite struct `The lines of an article` {
  private func paragraphs(of body: String) throws -> [String] {
    let html = """
      <html lang="en"><head><title>Valley elects mayor</title></head><body><main><article>
      <h1>Valley elects mayor</h1><div class="article-body">
      <p>The valley has elected a new mayor, who won by eleven votes after a long night of counting.</p>
      \(body)
      <p>The loser said that he would not ask for the votes to be counted again, and went to bed.</p>
      </div></article></main></body></html>
      """
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    return article.paragraphs.map { String(article[$0.range]) }
  }

  @Test(arguments: [
    "<span class=\"sr-only\">, opens new tab</span>",
    "<span style=\"border:0; clip: rect(0 0 0 0); width:1px\">, opens new tab</span>",
    "<span class=\"card\"><span><img src=\"a.jpg\"></span><a href=\"/p/1\">Ada Holm</a>"
      + "<a href=\"/s/1\">Holm wins the vote</a></span>",
  ])
  func `are without what hides in a sentence`(aside: String) throws {
    let found = try paragraphs(
      of: "<p>Her name is <a href=\"/p/1\">Ada Holm</a>\(aside), and she has run the mill of the "
        + "valley for twenty years, as her mother had before her.</p>")
    #expect(
      found.contains(
        "Her name is Ada Holm, and she has run the mill of the valley for twenty years, as her mother "
          + "had before her."))
  }

  @Test func `are rows where a table holds data`() throws {
    let rows = [("Ada Holm", "412"), ("Jon Brandt", "401"), ("Lise Keller", "97")]
    let table = rows.map { "<tr><td>\($0)</td><td><p>\($1)</p></td></tr>" }.joined()
    let page = ArticleExtractor.explain(
      Page(bytes: Array("<table>\(table)</table><p>Those were the votes of the day.".utf8)))
    #expect(page.map(\.text).contains("Ada Holm 412"))
    #expect(!page.map(\.text).contains("412"))
    _ = try paragraphs(of: "<table>\(table)</table>")
  }

  @Test func `are the boxes of a table that lays out a page`() {
    let long = "The counting began at six and ended at four in the morning, as it does each time."
    let cells = "<table><tr><td><p>\(long)</p><div>\(long)</div></td><td>Menu</td></tr></table>"
    let verdicts = ArticleExtractor.explain(Page(bytes: Array(cells.utf8)))
    #expect(verdicts.map(\.text) == [long, long, "Menu"])
  }

  @Test func `hold something to read`() throws {
    let found = try paragraphs(of: "<p>___</p><p>* * *</p>")
    #expect(found.count == 2)
  }

  @Test func `are not those of readers`() throws {
    let comment =
      "<div class=\"comment\"><p>I have lived here for forty years and never saw a vote "
    let html = """
      <html><body><article><h1>Valley elects mayor</h1>
      <p>The valley has elected a new mayor, who won by eleven votes after a long night of counting.</p>
      <p>The loser said that he would not ask for the votes to be counted again, and went to bed. His
      friends had waited for him until two in the morning in the hall of the old school, he said.</p>
      <p>The new mayor wants to build a bridge for those who walk, and to open the library on Sundays.</p>
      </article><div id="comments">\(String(repeating: comment + "like it.</p></div>", count: 12))</div>
      </body></html>
      """
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    #expect(!article.text.contains("forty years"))
  }
}
