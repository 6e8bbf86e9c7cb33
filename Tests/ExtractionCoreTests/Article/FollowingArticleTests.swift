import ExtractionCore
import Testing

@Suite struct `A page that goes on with the next story` {
  private static let mayor = [
    "The valley has elected a new mayor, who won by eleven votes after a long night of counting.",
    "Ada Holm has run the mill for twenty years and says that she will go on doing so in the mornings.",
    "The loser said that he would not ask for the votes to be counted again, and went home to bed.",
    "The new mayor takes office in May, when the bridge over the river is to be opened again.",
  ]
  private static let bridge = [
    "The bridge over the river stays closed for another month because a beam did not fit its bed.",
    "The builder wants to send a new one, which has to be cast in a foundry on the other side of the country.",
    "Until then the bus goes around by the upper valley, and children have to leave home at half past six.",
    "The school begins a quarter of an hour later for the time being, said the head of the school.",
  ]

  private func page(second: String) -> Page {
    let body = { (lines: [String]) in lines.map { "<p>\($0)</p>" }.joined() }
    return Page(
      bytes: Array(
        """
        <html lang="en"><head><title>Miller elected mayor by eleven votes</title></head><body><main>
        <article class="story"><h1 class="headline">Miller elected mayor by eleven votes</h1>
        <div class="article-body">\(body(Self.mayor))</div></article>
        \(second.replacing("BODY", with: body(Self.bridge)))</main></body></html>
        """.utf8))
  }

  @Test func `is the article of its own headline alone`() throws {
    let article = try ArticleExtractor.extract(
      page(
        second: """
          <article class="story"><h1 class="headline">Bridge stays closed for another month</h1>
          <div class="article-body">BODY</div></article>
          """))
    #expect(article.paragraphs.map { String(article[$0.range]) } == Self.mayor)
  }

  @Test func `is one article where sections have headings of the first rank`() throws {
    let html = """
      <html lang="en"><head><title>A year in the valley, told by four people</title></head><body><main>
      <header><h1>A year in the valley, told by four people</h1></header><div class="article-body">
      <section><h1>The miller</h1>\(Self.mayor.map { "<p>\($0)</p>" }.joined())</section>
      <section><h1>The builder</h1>\(Self.bridge.map { "<p>\($0)</p>" }.joined())</section>
      </div></main></body></html>
      """
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    let found = article.paragraphs.map { String(article[$0.range]) }
    #expect(Set(Self.mayor + Self.bridge).isSubset(of: found))
  }
}
