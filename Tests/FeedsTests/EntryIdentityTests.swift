import Feeds
import Markup
import Testing

@Suite struct `The identity of an entry` {
  static func entry(_ guid: String?, _ url: String?, _ title: String?, _ day: Int?) -> Entry {
    var entry = Entry(id: "")
    entry.guid = guid
    entry.url = url
    entry.title = title
    entry.published = day.map { Instant(year: 2026, month: 11, day: $0) }
    return entry
  }

  /// The rows of the table, with the other entries of the document.
  @Test(
    arguments: [
      ("same guid", entry("1", "https://a/x", "T", 1), entry("1", "https://a/y", "U", 2), true),
      (
        "guid regenerated", entry("1", "https://a/x", "T", 1),
        entry("2", "http://www.a/x/?utm_source=r#f", "T", 2), true
      ),
      (
        "guid and headline changed", entry("1", "https://a/x", "T", 1),
        entry("2", "https://a/x", "U", 1), true
      ),
      (
        "one address for what is new", entry("1", "https://a/x", "T", 1),
        entry("2", "https://a/x", "U", 2), false
      ),
      (
        "no guid, same address", entry(nil, "https://a/x", "T", 1),
        entry(nil, "https://a/x", "U", 2), true
      ),
      (
        "guid came later", entry(nil, "https://a/x", "T", 1), entry("1", "https://a/x", "U", 2),
        true
      ),
      (
        "address changed", entry(nil, "https://a/x", "T", 1), entry(nil, "https://a/y", "T", 1),
        true
      ),
      (
        "other guid and address", entry("1", "https://a/x", "T", 1),
        entry("2", "https://a/y", "U", 1), false
      ),
      (
        "same title, no date", entry("1", "https://a/x", "T", nil),
        entry("2", "https://a/y", "T", nil), false
      ),
      ("nothing but a title", entry(nil, nil, "T", nil), entry(nil, nil, "T", nil), true),
      ("nothing at all", entry(nil, nil, nil, nil), entry(nil, nil, nil, nil), false),
      (
        "guid of all, own address", entry("all", "https://a/x", "T", 1),
        entry("all", "https://a/x", "U", 2), true
      ),
      (
        "guid of all, other address", entry("all", "https://a/x", "T", 1),
        entry("all", "https://a/y", "T", 1), false
      ),
      (
        "address of all", entry("1", "https://a/home", "T", 1),
        entry("2", "https://a/home", "T", 2), false
      ),
      (
        "address of all, same story", entry("1", "https://a/home", "T", 1),
        entry("2", "https://a/home", "T", 1), true
      ),
    ] as [(String, Entry, Entry, Bool)])
  func `follows the table`(row: String, old: Entry, new: Entry, expected: Bool) {
    let others = [
      Self.entry("all", "https://a/p", "P", 9), Self.entry("all", "https://a/q", "Q", 9),
      Self.entry("8", "https://a/home", "R", 9), Self.entry("9", "https://a/home", "S", 9),
    ]
    #expect(EntryIdentity(document: others + [new]).areSame(old, new) == expected, "\(row)")
  }

  @Test func `is the guid, else the address, else a digest`() {
    #expect(EntryIdentity.id(of: Self.entry("g", "https://a/", "T", 1)) == "g")
    #expect(EntryIdentity.id(of: Self.entry(nil, "https://a/", "T", 1)) == "https://a/")
    let first = EntryIdentity.id(of: Self.entry(nil, nil, "T", 1))
    #expect(first.hasPrefix("sha256:"))
    #expect(first != EntryIdentity.id(of: Self.entry(nil, nil, "T", 2)))
  }

  @Test(arguments: [
    ("https://www.example.org/a/?utm_source=x&id=3&fbclid=y#top", "//example.org/a/?id=3"),
    ("http://example.org", "//example.org"), ("https://example.org:8080/", "//example.org:8080"),
    ("urn:x", "urn:x"),
  ])
  func `compares addresses in one form`(address: String, expected: String) {
    let form = CanonicalURL.text(address)
    #expect(form == expected.replacing("/?", with: "?"))
  }
}
