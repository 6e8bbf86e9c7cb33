import Markup
import Testing

@testable import Newsroom

@Suite struct `The writers of a newsroom` {
  static let story = Story(
    title: "Fish & <chips>", summary: "A “good” meal – for €5", authors: ["Ann \"Bo\" O’Hara"],
    text: """
      One line
      and the next.

      Two & a half.
      """)

  static func feed(
    _ format: ScriptedFeed.Format, encoding: ScriptedFeed.Encoding = .utf8
  ) -> FeedWriter {
    let entry = ScriptedEntry(path: "/a?b=1&c=2", story: story, age: .seconds(3600))
    return FeedWriter(
      feed: ScriptedFeed(path: "/feed", title: "A & B", format: format, encoding: encoding),
      entries: [
        PublishedEntry(
          entry: entry, time: Instant(year: 2026, month: 3, day: 1, hour: 12),
          baseURL: "http://h")
      ], baseURL: "http://h")
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `joins the lines of a paragraph and parts paragraphs at blank lines`() {
    #expect(Self.story.paragraphs == ["One line and the next.", "Two & a half."])
  }

  @Test func `write RSS with escaped titles, a date of RFC 822 and the entry's age`() {
    let rss = Self.text(Self.feed(.rss).bytes)
    #expect(rss.contains("<title>Fish &amp; &lt;chips&gt;</title>"))
    #expect(rss.contains("<pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate>"))
    #expect(rss.contains("<link>http://h/a?b=1&amp;c=2</link>"))
  }

  @Test func `write Atom with the same entry`() {
    let atom = Self.text(Self.feed(.atom).bytes)
    #expect(atom.contains("<title type=\"text\">Fish &amp; &lt;chips&gt;</title>"))
    #expect(atom.contains("<updated>2026-03-01T11:00:00Z</updated>"))
    #expect(atom.contains("<name>Ann &quot;Bo&quot; O’Hara</name>"))
  }

  @Test func `write a JSON Feed that parses`() throws {
    let json = try JSONValue(parsing: Self.feed(.jsonFeed).bytes)
    let item = try #require(json["items"]?[0])
    #expect(item["title"]?.string == "Fish & <chips>")
    #expect(item["url"]?.string == "http://h/a?b=1&c=2")
    #expect(item["date_published"]?.string == "2026-03-01T11:00:00Z")
  }

  @Test func `write windows-1252 in single bytes and declare it`() {
    let writer = Self.feed(.rss, encoding: .windows1252)
    #expect(Self.text(writer.bytes).hasPrefix("<?xml version=\"1.0\" encoding=\"windows-1252\"?>"))
    #expect(writer.feed.contentType == "application/rss+xml; charset=windows-1252")
    let description = Array("A ".utf8) + [0x93] + Array("good".utf8) + [0x94]
    #expect(writer.bytes.firstRange(of: description) != nil)
    #expect(Windows1252.encode("Ж€é") == Array("&#1046;".utf8) + [0x80, 0xE9])
  }

  @Test func `write gzip with the checksum of RFC 1952`() {
    #expect(GzipWriter.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(
      GzipWriter.compress(Array("a".utf8)) == [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1, 1, 0, 0xFE, 0xFF, 0x61, 0x43, 0xBE, 0xB7, 0xE8,
        1, 0, 0, 0,
      ])
    // Blocks hold 65,535 bytes: two of them, five bytes of head each, eighteen around.
    #expect(GzipWriter.compress(Array(repeating: 7, count: 65_536)).count == 65_536 + 28)
  }

  @Test(arguments: PageLayout.allCases)
  func `write every paragraph into every page layout, among the furniture`(layout: PageLayout) {
    let writer = Self.page(layout)
    for paragraph in Self.story.paragraphs {
      #expect(writer.html.contains("<p>\(paragraph.escaped)</p>"))
    }
    for furniture in ["cookie", "share-bar", "site-footer", "<nav"] {
      #expect(writer.html.contains(furniture))
    }
  }

  @Test func `leave the residue of widgets in a page of the wire`() {
    let html = Self.page(.wire).html
    let body = html[(html.firstRange(of: "<body")?.lowerBound ?? html.startIndex)...]
    #expect(body.ranges(of: ">close</span>").count == 2)
    #expect(body.ranges(of: ">\(Self.story.title.escaped)<").count == 3)
  }

  private static func page(_ layout: PageLayout) -> PageWriter {
    let entry = PublishedEntry(
      entry: ScriptedEntry(path: "/a", story: story), time: Instant(seconds: 0),
      baseURL: "http://h")
    return PageWriter(
      feed: ScriptedFeed(path: "/feed", title: "A", layout: layout), entry: entry, related: [],
      baseURL: "http://h")
  }
}
