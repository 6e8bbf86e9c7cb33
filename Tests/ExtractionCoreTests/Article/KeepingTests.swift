import ExtractionCore
import Markup
import Testing

@Suite struct `The text of an article` {
  private let page = """
    <html lang="en"><head><title>How the valley saved its orchard</title>
    <meta name="description" content="A village bought its apple trees back, one by one.">
    </head><body><div id="page"><header><nav><a href="/">Home</a> <a href="/farm">Farm</a></nav>
    </header><main><article><h1>How the valley saved its orchard</h1>
    <p class="standfirst">A village bought its apple trees back, one by one.</p>
    <p class="byline">By <a rel="author" href="/by/lena-moor">Lena Moor</a></p>
    <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
    <div class="article-body">
    <p>When the old farmer of Hollin died, nobody wanted to take over his orchard, and the bank
    planned to sell the land to a company that builds houses.</p>
    <h2>Three hundred neighbours</h2>
    <p>Three hundred neighbours put their money together. Each of them bought a tree, and the deed
    hangs in the town hall today, signed by all of them.</p>
    <blockquote><p>We did not know whether it would work, but we knew that we had to try it.</p>
    </blockquote>
    <p>The orchard now grows apples of many old kinds, and the village sells them at the market on
    the first Saturday of each month. Among them are these:</p>
    <ul><li>the Hollin Red, which keeps until May without a cellar,</li>
    <li>the Pale Queen, which is too soft to travel far from its tree.</li></ul>
    <aside class="newsletter"><p>Sign up for our newsletter and never miss a story.</p>
    <form><input name="mail"><button>Sign up</button></form></aside>
    <p>Next year the neighbours want to plant fifty more trees on the slope above the river, where
    the soil is poor but the sun stays until the evening.</p>
    </div></article>
    <section class="comments"><h3>Comments</h3><p>What a lovely story, thank you for it!</p></section>
    <aside class="related"><h3>Related</h3><a href="/x">A mill turns again</a></aside></main>
    <footer><p>© The Valley Post. <a href="/imprint">Imprint</a></p></footer></div></body></html>
    """

  @Test func `keeps subheadings, quotations and lists, and leaves boxes out`() throws {
    let article = try ArticleExtractor.extract(Page(bytes: Array(page.utf8)))
    let starts = article.paragraphs.map { String(article[$0.range].prefix(16)) }
    for start in ["When the old far", "Three hundred ne", "We did not know ", "the Hollin Red, "] {
      #expect(starts.contains(start), "\(starts)")
    }
    for unwanted in ["newsletter", "lovely story", "Share", "A mill turns", "Valley Post"] {
      #expect(!article.text.contains(unwanted))
    }
    #expect(!article.text.contains("How the valley saved"))
  }

  @Test func `has its standfirst and its byline apart`() throws {
    let article = try ArticleExtractor.extract(Page(bytes: Array(page.utf8)))
    #expect(article.standfirst == "A village bought its apple trees back, one by one.")
    #expect(article.byline == ["Lena Moor"])
    #expect(article.title == "How the valley saved its orchard")
  }

  @Test func `knows what its paragraphs are`() throws {
    let article = try ArticleExtractor.extract(Page(bytes: Array(page.utf8)))
    let kinds = Dictionary(
      article.paragraphs.map { (String(article[$0.range].prefix(9)), $0.kind) },
      uniquingKeysWith: { first, _ in first })
    #expect(kinds["the Holli"] == .listItem)
    #expect(kinds["We did no"] == .quotation)
    #expect(kinds["When the "] == .text)
  }

  @Test func `says of each block why it was kept or not`() {
    let verdicts = ArticleExtractor.explain(Page(bytes: Array(page.utf8)))
    #expect(verdicts.contains { $0.isKept && $0.text.hasPrefix("When the old farmer") })
    #expect(verdicts.contains { !$0.isKept && $0.text.hasPrefix("Sign up for our") })
    #expect(verdicts.allSatisfy { !$0.reason.isEmpty && (0...1).contains($0.probability) })
  }

  @Test(arguments: [
    "Reporting by Ada Holm; Editing by Jon Brandt",
    "(Reporting by Ada Holm, writing by Jon Brandt)",
    "Additional reporting by Lise Keller",
  ])
  func `ends with the line that names an agency's reporters`(line: String) throws {
    let html = page.replacing(
      "</div></article>", with: "<p class=\"sign\">\(line)</p></div></article>")
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    #expect(article.paragraphs.last.map { String(article[$0.range]) } == line)
  }

  @Test(arguments: ["blockquote class=\"pull-quote\"", "figure class=\"quote\"", "blockquote"])
  func `has a sentence once that is set again in large letters`(element: String) throws {
    let tag = element.prefix { $0 != " " }
    let html = page.replacing(
      "<ul>",
      with: "<\(element)><p>Each of them bought a tree, and the deed hangs in the town hall today"
        + "</p></\(tag)><ul>")
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    #expect(article.text.components(of: "the deed hangs in the town hall today") == 1)
    #expect(article.text.contains("We did not know whether it would work"))
  }
}

extension String {
  /// How often a piece stands in the text.
  fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
