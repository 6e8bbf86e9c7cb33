import Testing
import Watching

@Suite struct `Identities` {
  @Test(arguments: [
    ("https://Example.org/a?utm_source=rss&id=3#top", "https://example.org/a?id=3"),
    ("HTTPS://example.org:443/a?fbclid=1", "https://example.org/a"),
    ("/a/b", "https://feeds.example.org/a/b"),
    ("http://example.org", "http://example.org/"),
    ("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"),
  ])
  func `of articles are normalised links`(link: String, expected: String) {
    #expect(
      ArticleIdentity.of(
        entryURL: link, feedURL: "https://feeds.example.org/rss", entryID: "7") == expected)
  }

  @Test(arguments: [nil, "", "mailto:a@example.org", "urn:uuid:1"] as [String?])
  func `of articles without a link are the feed and the entry`(link: String?) {
    let feed = "https://example.org/rss"
    let first = ArticleIdentity.of(entryURL: link, feedURL: feed, entryID: "7")
    #expect(first == "https://example.org/rss 7")
    #expect(
      first != ArticleIdentity.of(entryURL: link, feedURL: "https://b.org/", entryID: "8"))
  }

  @Test func `of alerts are 26 letters that tell topic, article and update apart`() {
    let plain = AlertIdentity.id(topic: "t", article: "https://example.org/a")
    #expect(plain.count == 26)
    // SHA-256 of "t", NUL, the link, in base32, as another program computes it.
    #expect(plain == "dkala7ksh4fg6v6npe35fquvbr")
    #expect(plain != AlertIdentity.id(topic: "u", article: "https://example.org/a"))
    let update = AlertIdentity.id(topic: "t", article: "https://example.org/a", update: "New words")
    #expect(update != plain)
    #expect(
      update
        == AlertIdentity.id(topic: "t", article: "https://example.org/a", update: "new  WORDS"))
  }
}
