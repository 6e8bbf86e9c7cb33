/// A small feed of each format, each with two entries.
enum FeedSamples {
  static let rss = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel><title>Harbour News</title><link>https://example.org/</link><language>en</language>
    <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
    <skipHours><hour>0</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
    <item><title>Bridge reopens</title><link>/bridge</link><guid isPermaLink="false">n1</guid>
    <pubDate>Mon, 23 Nov 2026 05:11:00 GMT</pubDate><dc:creator>Ada Lindqvist</dc:creator>
    <description>&lt;p&gt;The bridge is open.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>The bridge <a href="/m">is open</a>.</p>]]></content:encoded>
    <media:content url="/b.jpg" type="image/jpeg" fileSize="10"/></item>
    <item><title>Ferry late</title><guid>https://example.org/ferry</guid></item>
    </channel></rss>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/">
    <title type="text">Harbour &amp; Sea</title><id>urn:x</id><author><name>Ada</name><uri>/ada</uri></author>
    <link rel="self" href="/feed"/><link rel="hub" href="https://hub.example/"/>
    <entry><title type="html">A &lt;b&gt;gale&lt;/b&gt;</title><id>urn:1</id><link href="/gale"/>
    <updated>2026-11-23T05:11:00+01:00</updated><category term="weather"/>
    <link rel="enclosure" href="/g.mp3" type="audio/mpeg" length="5"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Wind<br/>&amp; rain</p></div></content></entry>
    <entry><title>Calm</title><id>urn:2</id><published>2026-11-22T00:00:00Z</published>
    <source><title>Other</title><id>urn:o</id></source><summary>s</summary></entry></feed>
    """

  static let atom03 = """
    <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><tagline>Still here</tagline>
    <entry><title mode="escaped" type="text/html">&lt;i&gt;One&lt;/i&gt;</title><id>tag:1</id>
    <issued>2004-01-02T03:04:05Z</issued><modified>2004-01-03T00:00:00Z</modified>
    <content mode="base64" type="text/html">PGI+YjwvYj4=</content></entry>
    <entry><title>Two</title><author><name>N</name><email>n@example.org</email></author></entry></feed>
    """

  static let rdf = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://example.org/"><title>RDF</title><link>https://example.org/</link>
    <items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel>
    <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link>
    <dc:date>2026-11-23T05:11:00Z</dc:date><dc:subject>s</dc:subject></item>
    <item rdf:about="https://example.org/2"><title>Two</title></item>
    <image rdf:about="i"><title>I</title><url>https://example.org/i.png</url></image></rdf:RDF>
    """

  static let json = """
    {"version":"https://jsonfeed.org/version/1.1","title":"J &amp; K","home_page_url":"https://example.org/",
    "language":"en","authors":[{"name":"Ada"}],"items":[
    {"id":7,"url":"/a","title":"One","content_html":"<p onclick=x>Hi</p>","date_published":"2026-11-23T05:11:00Z",
    "tags":["t"],"attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":3}]},
    {"id":"b","title":"Two","content_text":"a < b","summary":"s","authors":[{"name":"Bo","url":"/bo"}]}]}
    """

  static let cdf = """
    <CHANNEL HREF="https://example.org/" LASTMOD="2026-11-23T05:11Z"><TITLE>C</TITLE><ABSTRACT>About</ABSTRACT>
    <ITEM HREF="/1" LASTMOD="2026-11-23T05:11Z"><TITLE>One</TITLE><ABSTRACT>x</ABSTRACT></ITEM>
    <ITEM HREF="/2"><TITLE>Two</TITLE></ITEM></CHANNEL>
    """

  static let sitemap = """
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://example.org/1</loc><news:news><news:publication><news:name>P</news:name>
    <news:language>en</news:language></news:publication><news:publication_date>2026-11-23T05:11:00Z</news:publication_date>
    <news:title>One</news:title><news:keywords>a, b</news:keywords></news:news></url>
    <url><loc>https://example.org/2</loc><lastmod>2026-11-22</lastmod><news:news><news:title>Two</news:title></news:news></url></urlset>
    """

  static let opml = """
    <?xml version="1.0"?>
    <opml version="2.0"><head><title>Mine &amp; yours</title></head><body>
    <outline text="News"><outline text="Europe">
    <outline type="rss" text="Harbour" xmlUrl="https://example.org/f?a=1&amp;b=2" htmlUrl="https://example.org/"/>
    <outline text="Local" xmlUrl="file:///etc/passwd"/></outline>
    <outline text="Sea" xmlUrl="http://example.com/sea" category="/Water,Weather"/></outline>
    <outline text="Again" xmlUrl="http://example.com/sea"/><outline text="S" xmlUrl="feed://x"/>
    </body></opml>
    """
}
