import Feeds
import Markup
import Testing

/// A feed that is broken in one way and whose good entries must come out all the same.
struct BrokenFeed: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var titles: [String]
  var contentType: String?
  var testDescription: String { name }

  init(
    _ name: String, _ text: String, titles: [String] = ["One", "Two"], contentType: String? = nil
  ) {
    self.init(name, bytes: Array(text.utf8), titles: titles, contentType: contentType)
  }

  init(
    _ name: String, bytes: [UInt8], titles: [String] = ["One", "Two"], contentType: String? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.titles = titles
    self.contentType = contentType
  }

  static let one = "<item><title>One</title><link>https://example.org/1</link></item>"
  static let two = "<item><title>Two</title><link>https://example.org/2</link></item>"
  static func rss(_ inside: String) -> String {
    "<rss version=\"2.0\"><channel><title>F</title>\(inside)</channel></rss>"
  }

  static let all: [BrokenFeed] =
    [
      .init(
        "cut within a tag", "<rss><channel>\(one)\(two)<item><titl", titles: ["One", "Two", ""]),
      .init("cut within a title", "<rss><channel>\(one)<item><title>Two"),
      .init("cut within CDATA", "<rss><channel>\(one)<item><title><![CDATA[Two"),
      .init("cut within a comment", rss(one + two) + "<!-- "),
      .init("an end tag without its start", rss("\(one)</b></item></foo>\(two)")),
      .init("an item that never ends", rss("<item><title>One</title>\(two)")),
      .init("a title that never ends", rss("<item><title>One</item>\(two)")),
      .init("a description that never ends", rss("<item><title>One</title><description>x\(two)")),
      .init("two roots", rss(one) + rss(two)),
      .init("junk before the prolog", "\n\n  junk <?xml version=\"1.0\"?>" + rss(one + two)),
      .init("PHP warnings before the prolog", "<br />\n<b>Warning</b>: x<br />\n" + rss(one + two)),
      .init("junk behind the root", rss(one + two) + "<script>x</script>"),
      .init("bare ampersands", rss("<item><title>One</title><link>/?a&b&c=d</link></item>\(two)")),
      .init("a bare less-than sign", rss("<item><title>One</title><x>1 < 2</x></item>\(two)")),
      .init(
        "HTML's entities", rss("<item><title>One</title><x>&nbsp;&eacute;&foo;</x></item>\(two)")),
      .init(
        "prefixes without declarations",
        rss("\(one)<item><dc:creator>x</dc:creator><title>Two</title></item>")),
      .init("a prefix without a name", rss("\(one)<:x>y</:x>\(two)")),
      .init("attributes without quotation marks", "<rss version=2.0><channel>\(one)\(two)"),
      .init(
        "a quotation mark that never ends",
        rss("<item><a b=\"c>x</a><title>One</title></item>\(two)")),
      .init(
        "an attribute twice",
        rss("<item><enclosure url=\"a\" url=\"b\"/><title>One</title></item>\(two)")),
      .init("control characters", rss("<item><title>O\u{1}n\u{0}e\u{B}</title></item>\(two)")),
      .init(
        "references to control characters", rss("<item><title>One&#1;&#x0B;</title></item>\(two)")),
      .init(
        "bytes that are no UTF-8",
        bytes: Array("<rss><channel><item><title>One</title><x>".utf8) + [0xFF, 0xC3, 0x28]
          + Array("</x></item>\(two)</channel></rss>".utf8)),
      .init(
        "an encoding that does not exist",
        "<?xml version=\"1.0\" encoding=\"latin-99\"?>" + rss(one + two)),
      .init(
        "UTF-16 by its label alone", "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + rss(one + two)),
      .init(
        "a wrong charset in the Content-Type", rss(one + two),
        contentType: "text/xml; charset=utf-16"),
      .init("UTF-7", "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + rss(one + two)),
      .init("a doctype of HTML", "<!DOCTYPE html PUBLIC \"-//W3C//DTD\" \"x\">" + rss(one + two)),
      .init("a doctype that never ends", "<!DOCTYPE rss [ <!ENTITY x 'y'>" + rss(one + two)),
      .init(
        "an external entity",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
          + rss("<item><title>One</title><description>&x;</description></item>\(two)")),
      .init(
        "entities of entities",
        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
          + rss("<item><title>One</title><description>&b;</description></item>\(two)")),
      .init(
        "upper-case tags",
        "<RSS><CHANNEL><ITEM><TITLE>One</TITLE></ITEM><Item><title>Two</title></ITEM></CHANNEL></RSS>"
      ),
      .init(
        "markup in a title",
        rss("<item><title><b>One</b></title></item><item><title>T<i>w</i>o</title></item>")),
      .init(
        "an image with a title inside an item",
        rss("<item><title>One</title><image><title>no</title></image></item>\(two)")),
      .init(
        "elements that nobody knows around",
        rss("<item><title>One</title><x:a><title>no</title></x:a></item>\(two)")),
      .init(
        "CDATA in CDATA",
        rss(
          "<item><title>One</title><description><![CDATA[a<![CDATA[b]]>c]]></description></item>\(two)"
        )),
      .init(
        "a comment that never ends",
        rss("\(String(repeating: " ", count: 3000))\(one)</x<!--nt>\(two)")),
      .init("a comment with two hyphens", rss("\(one)<!-- a -- b -->\(two)")),
      .init("no root but items", "<channel>\(one)\(two)</channel>"),
      .init(
        "a namespace nobody knows", "<rss xmlns=\"urn:x\"><channel>\(one)\(two)</channel></rss>"),
      .init("entries in an RSS feed", rss("<entry><title>One</title></entry>\(two)")),
      .init(
        "a hundred thousand attributes",
        rss("<item \(String(repeating: "a='b' ", count: 100_000))><title>One</title></item>\(two)")),
      .init(
        "deep nesting",
        rss("<item><title>One</title>\(String(repeating: "<a>", count: 20_000))</item>\(two)")),
      .init(
        "a stylesheet instruction that never ends", "<?xml-stylesheet href=\"x\" " + rss(one + two)),
    ]
}

@Suite struct `A broken feed` {
  @Test(arguments: BrokenFeed.all) func `still gives its good entries`(feed: BrokenFeed) throws {
    let read = try FeedParser.parse(feed.bytes, contentType: feed.contentType)
    #expect(read.entries.map { $0.title ?? "" } == feed.titles)
    #expect(!read.json.text.contains("root:"))
  }

  @Test(arguments: BrokenFeed.all) func `gives the same in pieces`(feed: BrokenFeed) throws {
    var stream = FeedStream(contentType: feed.contentType)
    var titles: [String] = []
    for start in stride(from: 0, to: feed.bytes.count, by: 700) {
      let piece = feed.bytes[start..<min(start + 700, feed.bytes.count)]
      titles += try stream.read(Array(piece)).map { $0.title ?? "" }
    }
    titles += try stream.finish().entries.map { $0.title ?? "" }
    #expect(titles == feed.titles)
  }
}

@Suite struct `A hostile feed` {
  @Test func `cannot make entities grow`() throws {
    let levels = (1...9).map {
      "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
    }
    let text =
      "<!DOCTYPE r [<!ENTITY l0 \"ha\">\(levels.joined())]>"
      + BrokenFeed.rss("<item><title>&l9;</title></item>")
    #expect(try FeedParser.parse(Array(text.utf8)).json.text.utf8.count < 10_000)
  }

  @Test func `cannot have a value without bound`() throws {
    let text = "<rss><channel><item><description>" + String(repeating: "x ", count: 2_500_000)
    let feed = try FeedParser.parse(Array(text.utf8))
    #expect((feed.entries.first?.summaryHTML ?? "").utf8.count <= 4_300_000)
  }

  @Test(arguments: [
    ("<rss><channel><item><title>x", "The document ends before its elements do."),
    (
      BrokenFeed.rss("<item><title>x</title><pubDate>soon</pubDate></item>"),
      "A date could not be read: “soon”."
    ),
    (
      BrokenFeed.rss(
        String(repeating: "<item><title>x</title><pubDate>soon</pubDate></item>", count: 3)),
      "3 dates could not be read, the first “soon”."
    ),
    (
      BrokenFeed.rss(String(repeating: BrokenFeed.one, count: 6)),
      "Reading stopped after 5 entries."
    ),
    (BrokenFeed.rss(BrokenFeed.one), nil),
    (
      "<?xml version='1.0' encoding='windows-1252'?>"
        + BrokenFeed.rss("<item><title>ÄÖÜäöüß</title></item>"),
      "The document says that it is windows-1252, and is utf-8."
    ),
    (
      "{\"items\":[{\"id\":1,\"date_published\":\"soon\"}]}",
      "A date could not be read: “soon”."
    ),
  ])
  func `says what could not be read`(text: String, problem: String?) throws {
    let feed = try FeedParser.parse(Array(text.utf8), maximumEntries: 5)
    #expect(feed.problems == (problem.map { [$0] } ?? []))
  }

  @Test func `says which bytes it had to guess`() throws {
    let bytes = Array(BrokenFeed.rss("<item><title>caf").utf8) + [0xE9]
    let feed = try FeedParser.parse(bytes + Array("</title></item>".utf8))
    #expect(feed.problems.contains("Some bytes are no UTF-8 and were read as windows-1252."))
  }

  @Test func `cannot have lists without bound`() throws {
    let many = (0..<20_000).map { index in
      "<category>c\(index)</category><category>c\(index)</category><enclosure url='/\(index)'/>"
        + "<dc:creator>n\(index)</dc:creator>"
    }
    let feed = try FeedParser.parse(
      Array(BrokenFeed.rss("<item><title>One</title>\(many.joined())</item>").utf8))
    let entry = try #require(feed.entries.first)
    #expect(entry.categories.count == 4096)
    #expect(entry.categories.prefix(2) == ["c0", "c1"])
    #expect(entry.enclosures.count == 256)
    #expect(entry.authors.count == 256)
  }

  @Test(arguments: ["é", "北", "😀", "a é"]) func `is cut between characters`(piece: String) throws {
    let text = "<rss><channel><item><description>" + String(repeating: piece, count: 1_700_000)
    let html = try FeedParser.parse(Array(text.utf8)).entries.first?.summaryHTML ?? ""
    #expect(String(validating: Array(html.utf8), as: UTF8.self) != nil)
    #expect(html.utf8.count > 3_000_000)
  }

  @Test func `has no more entries than are wanted`() throws {
    let text = BrokenFeed.rss(String(repeating: BrokenFeed.one, count: 50))
    #expect(try FeedParser.parse(Array(text.utf8), maximumEntries: 7).entries.count == 7)
    var stream = FeedStream(maximumEntries: 7)
    var count = 0
    for _ in 0..<4 { count += try stream.read(Array(text.utf8)).count }
    #expect(try stream.finish().entries.isEmpty)
    #expect(count == 7)
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 8, 0], "gzip"), (Array("PK\u{3}\u{4}x".utf8), "ZIP"),
    (Array("%PDF-1.4".utf8), "PDF"),
  ])
  func `is called by its name when it is no text`(bytes: [UInt8], kind: String) {
    #expect(throws: FeedError.binary(kind)) { try FeedParser.parse(bytes) }
  }

  @Test(arguments: ["<rss><channel><item><title>", "{\"items\":[", "<a b='", "&", "<feed><entry>"])
  func `takes linear time`(piece: String) {
    let clock = ContinuousClock()
    let start = clock.now
    _ = try? FeedParser.parse(Array(String(repeating: piece, count: 10_000).utf8))
    #expect(clock.now - start < .seconds(10))
  }
}
