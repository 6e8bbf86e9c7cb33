import Feeds
import Testing

@Suite struct `A list of feeds` {
  @Test func `has folders as tags and refuses other schemes with their lines`() throws {
    let list = try OPML.parse(Array(FeedSamples.opml.utf8))
    #expect(list.title == "Mine & yours")
    #expect(
      list.outlines.map(\.url) == ["https://example.org/f?a=1&b=2", "http://example.com/sea"])
    #expect(list.outlines.map(\.tags) == [["News", "Europe"], ["News", "Water", "Weather"]])
    #expect(list.outlines.map(\.line) == [4, 6])
    #expect(list.outlines.first?.site == "https://example.org/")
    #expect(list.refusals.map(\.line) == [5, 7])
    #expect(
      list.refusals.first?.description
        == "line 5: cannot take file:///etc/passwd: a feed's address starts with http:// or https://"
    )
  }

  @Test func `is the same when it is written and read again`() throws {
    let list = OPML(
      title: "A \"b\" <c>",
      outlines: [
        .init(url: "https://a.example/?x=1&y=2", title: "Ä & Ö", site: "https://a.example/"),
        .init(url: "https://b.example/", title: "B", tags: ["One", "Two"]),
        .init(url: "https://c.example/", title: "C", tags: ["One"]),
        .init(url: "https://d.example/", title: "D", tags: ["One", "Two"]),
      ])
    let again = try OPML.parse(Array(list.text.utf8))
    #expect(again.title == list.title)
    #expect(again.refusals.isEmpty)
    #expect(
      Set(again.outlines.map { "\($0.url) \($0.title ?? "") \($0.tags)" })
        == Set(list.outlines.map { "\($0.url) \($0.title ?? "") \($0.tags)" }))
    #expect(again.outlines.first?.site == "https://a.example/")
  }

  @Test(arguments: [
    (" ", "cannot read the OPML file: it is empty"),
    ("<rss/>", "cannot read the OPML file: its first element is <rss>"),
    ("x", "cannot read the OPML file: it holds no XML"),
  ])
  func `is nothing else`(text: String, sentence: String) {
    do {
      _ = try OPML.parse(Array(text.utf8))
      Issue.record("\(text) was read")
    } catch {
      #expect(error.description == sentence)
    }
  }
}
