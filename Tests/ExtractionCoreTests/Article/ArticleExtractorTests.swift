import ExtractionCore
import Markup
import Testing

/// A page as news sites build them: the headline three times, words of the interface, navigation,
/// related links, a cookie box and a gallery around four paragraphs.
let bridgePage = """
  <!DOCTYPE html><html lang="en"><head><title>Bridge reopens after storm - The Lantern</title>
  <meta property="og:title" content="Bridge reopens after storm">
  <meta property="og:site_name" content="The Lantern"></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <div class="cookie-consent">We use cookies to improve this site. <button>Accept</button></div>
  <div class="lightbox"><span>close</span> <span>close</span>
  <h2>Bridge reopens after storm</h2></div>
  <article><h1>Bridge reopens after storm</h1>
  <h2 class="headline-copy">Bridge reopens after storm</h2>
  <figure><img src="b.jpg"><figcaption>The bridge on Monday. Photo: A. Keller</figcaption></figure>
  <div class="article-body">
  <p>The old bridge over the river Lenne was opened to traffic again on Monday morning, two weeks
  after a storm had damaged one of its pillars.</p>
  <p>“We worked day and night, and we are glad that it holds,” said Marta Keller, the engineer who
  led the repairs, adding that the last tests had ended on Sunday.</p>
  <p>The mayor, Jonas Brandt, thanked the workers and said that the city would look at its other
  bridges before the winter, because some of them were even older.</p>
  <p>Buses will use the bridge from Tuesday, but lorries heavier than twelve tonnes have to take
  the way through the valley until the end of the year.</p>
  </div>
  <div class="gallery"><ul><li><a href="/g/1"><img src="1.jpg"> Picture 1</a></li>
  <li><a href="/g/2"><img src="2.jpg"> Picture 2</a></li></ul></div>
  <aside class="related"><h3>More on this</h3><ul><li><a href="/a">Storm hits the valley</a></li>
  <li><a href="/b">River rises again</a></li></ul></aside></article>
  <footer><p>© The Lantern. All rights reserved. <a href="/imprint">Imprint</a></p></footer>
  </body></html>
  """

@Suite struct `An article extractor` {
  @Test func `finds the paragraphs of a page and nothing else`() throws {
    let article = try ArticleExtractor.extract(Page(bytes: Array(bridgePage.utf8)))
    #expect(article.paragraphs.count == 4)
    #expect(article.text.hasPrefix("The old bridge over the river Lenne"))
    #expect(article.text.hasSuffix("until the end of the year."))
  }

  @Test func `reads plain text with the headline once and without words of the interface`() throws {
    let text = """
      close
      close

      Bridge reopens after storm

      Bridge reopens after storm

      The old bridge over the river Lenne was opened to traffic again on Monday morning.

      “We worked day and night,” said Marta Keller, the engineer.
      """
    let article = try ArticleExtractor.extract(plainText: text, url: nil)
    #expect(article.title == "Bridge reopens after storm")
    #expect(
      article.text == """
        The old bridge over the river Lenne was opened to traffic again on Monday morning.

        “We worked day and night,” said Marta Keller, the engineer.
        """)
  }

  @Test(arguments: [
    ("", "empty"), ("%PDF-1.7 …", "PDF"), ("<html><body></body></html>", "no text"),
    ("{\"a\": 1}", "no running text"),
  ])
  func `says honestly why there is no article`(body: String, reason: String) {
    #expect {
      try ArticleExtractor.extract(Page(bytes: Array(body.utf8)))
    } throws: { error in
      (error as? NoArticle)?.reason.contains(reason) == true
    }
  }
}
