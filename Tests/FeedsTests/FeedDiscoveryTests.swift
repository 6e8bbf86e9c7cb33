import Feeds
import Markup
import Testing

@Suite struct `The feeds of a page` {
  static let page = """
    <html><head><base href="/site/"><link rel="alternate" type="application/rss+xml" title="Comments" href="c.xml">
    <link rel='alternate' type='application/atom+xml; charset=utf-8' title="All &amp; more" href='all.atom'>
    <LINK REL="ALTERNATE" TYPE="application/feed+json" HREF="https://other.example/f.json">
    <link rel="stylesheet" href="x.css"><link rel="alternate" hreflang="de" href="/de">
    <script>"<link rel=alternate type=application/rss+xml href=no>"</script></head>
    <body><a href="/rss.xml">RSS</a> <a href="javascript:x">x</a> <a href="/news">n</a>
    <a href="/blog/feed/">Blog <b>feed</b></a></body></html>
    """

  @Test func `come best first, each once`() throws {
    let url = try #require(WebURL("https://example.org/index.html"))
    let found = FeedDiscovery.candidates(html: Array(Self.page.utf8), url: url)
    #expect(
      found.prefix(5).map(\.url) == [
        "https://example.org/site/all.atom", "https://other.example/f.json",
        "https://example.org/site/c.xml", "https://example.org/rss.xml",
        "https://example.org/blog/feed/",
      ])
    #expect(
      found.prefix(5).map(\.evidence) == [.alternate, .alternate, .comments, .anchor, .anchor])
    #expect(found.first?.title == "All & more")
    #expect(found.dropFirst(3).first?.title == "RSS")
    #expect(found.dropFirst(5).allSatisfy { $0.evidence == .wellKnown })
    #expect(Set(found.map(\.url)).count == found.count)
  }

  @Test func `are guessed where the page names none`() throws {
    let url = try #require(WebURL("https://example.org/a/b"))
    let found = FeedDiscovery.candidates(html: [], url: url)
    #expect(found.contains { $0.url == "https://example.org/feed" })
  }
}
