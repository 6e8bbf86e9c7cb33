import Feeds
import Markup
import Testing

@Suite struct `A feed parser` {
  static let rss = """
    <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>News &amp; more</title><link>https://example.org/</link><ttl>30</ttl>
    <item><title>First &lt;b&gt;bold&lt;/b&gt;</title><link>/a?x=1&y=2</link>
    <guid isPermaLink="false">tag:1</guid><pubDate>Mon, 23 Nov 2026 05:11:00 +0100</pubDate>
    <author>jane@example.org (Jane Doe)</author><category>Politics</category>
    <description>Short</description>
    <content:encoded><![CDATA[<p onclick="x()">Long <a href="/b">b</a><script>x</script></p>]]></content:encoded>
    <enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="12"/></item>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.org/blog/">
    <id>urn:feed</id><title type="html">A &amp;amp; B</title><link rel="self" href="feed"/>
    <link href="."/><updated>2026-11-23T05:11:00Z</updated><author><name>Jo</name></author>
    <entry><id>urn:1</id><title>x &lt; y</title><link href="1"/><updated>2026-11-22T00:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi <br/><a href="2">2</a></p></div></content>
    </entry></feed>
    """

  @Test func `reads RSS`() throws {
    let feed = try FeedParser.parse(Array(Self.rss.utf8), url: WebURL("https://example.org/feed"))
    #expect(feed.format.rawValue == "rss2.0")
    #expect(feed.title == "News & more")
    #expect(feed.ttl == 30)
    let entry = try #require(feed.entries.first)
    #expect(entry.id == "tag:1")
    #expect(entry.url == "https://example.org/a?x=1&y=2")
    #expect(entry.title == "First bold")
    #expect(entry.authors == [Person(name: "Jane Doe", email: "jane@example.org")])
    #expect(entry.categories == ["Politics"])
    #expect(entry.summaryHTML == "Short")
    #expect(entry.contentHTML == "<p>Long <a href=\"https://example.org/b\">b</a></p>")
    #expect(entry.published?.iso8601 == "2026-11-23T04:11:00Z")
    #expect(entry.enclosures.map(\.length) == [12])
  }

  @Test func `reads Atom`() throws {
    let feed = try FeedParser.parse(Array(Self.atom.utf8))
    #expect(feed.format.rawValue == "atom1.0")
    #expect(feed.title == "A & B")
    #expect(feed.link == "https://example.org/blog/")
    #expect(feed.selfLink == "https://example.org/blog/feed")
    #expect(feed.language == "de")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "x < y")
    #expect(entry.url == "https://example.org/blog/1")
    #expect(entry.contentHTML?.contains("<a href=\"https://example.org/blog/2\">2</a>") == true)
    #expect(entry.language == "de")
  }

  @Test(arguments: [
    ("  \n", "cannot read the feed: the document is empty"),
    ("<!doctype html><html><title>x</title>", "cannot read the feed: this is an HTML page"),
    ("hello", "cannot read the feed: this is neither XML nor JSON"),
    ("{\"a\":1}", "cannot read the feed: this is JSON without a feed's items"),
    ("<opml version='2.0'/>", "cannot read the feed: this is an OPML list of feeds"),
    ("<svg/>", "cannot read the feed: this is XML of another kind (<svg>)"),
  ])
  func `says in a sentence what is no feed`(text: String, sentence: String) {
    #expect(throws: FeedError.self) { try FeedParser.parse(Array(text.utf8)) }
    do {
      _ = try FeedParser.parse(Array(text.utf8))
    } catch {
      #expect(error.description == sentence)
    }
  }
}
