import Feeds
import Markup
import Testing

@Suite struct `Every format` {
  static func read(_ text: String) throws -> Feed {
    try FeedParser.parse(Array(text.utf8), url: WebURL("https://example.org/f"))
  }

  @Test(arguments: [
    (FeedSamples.rss, "rss2.0"), (FeedSamples.atom, "atom1.0"), (FeedSamples.atom03, "atom0.3"),
    (FeedSamples.rdf, "rss1.0"), (FeedSamples.json, "jsonfeed1.1"), (FeedSamples.cdf, "cdf"),
    (FeedSamples.sitemap, "sitemap"), ("<rss version='0.91'><channel/></rss>", "rss0.91"),
    ("<rss version='2.0.1'><channel/></rss>", "rss2.0"), ("<rss><channel/></rss>", "rss2.0"),
    ("<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'/>", "rss0.90"),
    ("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "jsonfeed1.0"),
  ])
  func `is told from the others`(text: String, format: String) throws {
    #expect(try Self.read(text).format.rawValue == format)
  }

  @Test func `RSS has links, people, dates, contents, media and wishes`() throws {
    let feed = try Self.read(FeedSamples.rss)
    #expect(feed.wishes.updateSeconds == 43_200)
    #expect(feed.wishes.skipHours == [0, 0])
    #expect(feed.wishes.skipDays == [6])
    let entry = try #require(feed.entries.first)
    #expect(entry.url == "https://example.org/bridge")
    #expect(entry.authors.map(\.name) == ["Ada Lindqvist"])
    #expect(entry.summaryHTML == "<p>The bridge is open.</p>")
    #expect(entry.contentHTML?.contains("href=\"https://example.org/m\"") == true)
    #expect(
      entry.enclosures == [
        Enclosure(url: "https://example.org/b.jpg", type: "image/jpeg", length: 10)
      ])
    #expect(entry.plainSummary == "The bridge is open.")
    #expect(feed.entries.last?.url == "https://example.org/ferry")
  }

  @Test func `Atom has the same`() throws {
    let feed = try Self.read(FeedSamples.atom)
    #expect(feed.hub == "https://hub.example/")
    #expect(feed.authors == [Person(name: "Ada", url: "https://example.org/ada")])
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "A gale")
    #expect(entry.updated?.iso8601 == "2026-11-23T04:11:00Z")
    #expect(entry.categories == ["weather"])
    #expect(entry.contentHTML?.contains("<p>Wind<br>&amp; rain</p>") == true)
    #expect(entry.enclosures.map(\.url) == ["https://example.org/g.mp3"])
    #expect(feed.entries.last?.title == "Calm")
    #expect(feed.entries.last?.id == "urn:2")
  }

  @Test func `Atom 0.3 has modes`() throws {
    let feed = try Self.read(FeedSamples.atom03)
    #expect(feed.description == "Still here")
    #expect(feed.entries.map(\.title) == ["One", "Two"])
    #expect(feed.entries.first?.contentHTML == "<b>b</b>")
    #expect(feed.entries.first?.published?.iso8601 == "2004-01-02T03:04:05Z")
    #expect(feed.entries.last?.authors == [Person(name: "N", email: "n@example.org")])
  }

  @Test func `RSS 1.0 has its items beside the channel`() throws {
    let feed = try Self.read(FeedSamples.rdf)
    #expect(feed.title == "RDF")
    #expect(feed.image == "https://example.org/i.png")
    #expect(feed.entries.map(\.id) == ["https://example.org/1", "https://example.org/2"])
    #expect(feed.entries.first?.categories == ["s"])
    #expect(feed.entries.first?.published != nil)
  }

  @Test func `JSON has numbers for ids and text for contents`() throws {
    let feed = try Self.read(FeedSamples.json)
    #expect(feed.title == "J & K")
    #expect(feed.entries.map(\.id) == ["7", "b"])
    #expect(feed.entries.map(\.contentHTML) == ["<p>Hi</p>", "a &lt; b"])
    #expect(feed.entries.map { $0.authors.map(\.name) } == [["Ada"], ["Bo"]])
    #expect(feed.entries.first?.enclosures.first?.url == "https://example.org/a.mp3")
  }

  @Test func `CDF and sitemaps are feeds, too`() throws {
    let channel = try Self.read(FeedSamples.cdf)
    #expect(channel.entries.map(\.url) == ["https://example.org/1", "https://example.org/2"])
    #expect(channel.link == "https://example.org/")
    let news = try Self.read(FeedSamples.sitemap)
    #expect(news.entries.map(\.title) == ["One", "Two"])
    #expect(news.entries.first?.url == "https://example.org/1")
    #expect(news.entries.first?.categories == ["a", "b"])
  }

  @Test func `is written with every key`() throws {
    let feed = try Self.read(
      "<rss version='2.0'><channel><item><title>x</title></item></channel></rss>")
    #expect(
      feed.json.text.hasPrefix(
        "{\"format\":\"rss2.0\",\"id\":null,\"title\":null,\"link\":null,\"description\":null,"
          + "\"language\":null,\"updated\":null,\"authors\":[],\"categories\":[],\"image\":null,"
          + "\"ttl\":null,\"items\":[{\"id\":\"sha256:"))
    #expect(
      feed.json.text.hasSuffix(
        "\",\"url\":null,\"title\":\"x\",\"summary_html\":null,\"content_html\":null,"
          + "\"published\":null,\"updated\":null,\"authors\":[],\"categories\":[],\"enclosures\":[],"
          + "\"language\":null}]}"))
  }

  @Test func `has its own descriptions before those of extensions`() throws {
    let feed = try Self.read(
      """
      <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
      <itunes:subtitle>no</itunes:subtitle><description>Feed</description>
      <item><itunes:subtitle>no</itunes:subtitle><media:description>no</media:description>
      <description>Entry</description><itunes:summary>no</itunes:summary></item></channel></rss>
      """)
    #expect(feed.description == "Feed")
    #expect(feed.entries.map(\.summaryHTML) == ["Entry"])
    #expect(feed.entries.map(\.contentHTML) == [nil])
  }

  @Test(arguments: [
    ("jane@example.org (Jane Doe)", "Jane Doe", "jane@example.org"),
    ("Jane Doe <jane@example.org>", "Jane Doe", "jane@example.org"),
    ("Jane Doe (jane@example.org)", "Jane Doe", "jane@example.org"),
    ("jane@example.org", "jane@example.org", "jane@example.org"), ("Jane Doe", "Jane Doe", nil),
    ("@jane", "@jane", nil), (" Jane\n Doe ", "Jane Doe", nil),
  ])
  func `has people in one line`(line: String, name: String, email: String?) throws {
    let escaped = line.replacing("<", with: "&lt;")
    let feed = try Self.read(
      "<rss><channel><item><author>\(escaped)</author></item></channel></rss>")
    #expect(feed.entries.first?.authors == [Person(name: name, email: email)])
  }

  @Test(arguments: [
    ("AT&amp;T", "AT&T"), ("AT&amp;amp;T", "AT&T"), ("1 &lt; 2", "1 < 2"), ("&lt;b>x&lt;/b>", "x"),
    ("<![CDATA[a &amp; b]]>", "a & b"), ("&lt;foo> bar", "<foo> bar"), ("&#8217;s", "’s"),
    ("<![CDATA[<i>x</i> y]]>", "x y"), ("a\n  b", "a b"), ("&amp;#8217;", "’"),
    ("C&amp;A;", "C&A;"),
  ])
  func `has plain titles`(title: String, expected: String) throws {
    let feed = try Self.read("<rss><channel><item><title>\(title)</title></item></channel></rss>")
    #expect(feed.entries.first?.title == expected)
  }
}
