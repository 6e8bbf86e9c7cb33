// A program that embeds the extraction core alone: no Foundation, no network, no disk. HouseTests
// looks at what it links.

import ExtractionCore
import Markup

let page = Page(
  bytes: Array(
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <title>Harbour will be deepened - The Lantern</title>
    <meta property="og:site_name" content="The Lantern">
    </head>
    <body>
    <nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
    <article>
    <h1>Harbour will be deepened</h1>
    <p>The council of the town decided on Monday to deepen the harbour, so that larger ships can
    reach the new quay from next summer on.</p>
    <p>“We waited ten years for this day,” said Helen Marsh, the mayor, after the vote, which took
    the council more than four hours and ended shortly before midnight.</p>
    <p>The fishermen of the town fear for their grounds. Their speaker, Tom Reed, said that nobody
    had asked them, and that they would go to court before the work begins.</p>
    </article>
    <footer>© The Lantern. <a href="/imprint">Imprint</a></footer>
    </body>
    </html>
    """.utf8),
  url: WebURL("https://lantern.example/harbour"), contentType: "text/html; charset=utf-8")

do {
  let article = try Extraction.read(page)
  print(article.title ?? "(no title)")
  for paragraph in article.paragraphs { print("- \(article[paragraph.range])") }
  for statement in article.statements {
    let words = statement.spans.map { String(article[$0]) }.joined(separator: " … ")
    print("\(statement.speaker?.name ?? "somebody"): \(words)")
  }
} catch {
  print(error)
}
