import Markup
import Testing

@Suite struct `A web URL` {
  @Test(arguments: [
    ("HTTP://Example.COM:80/a/./b/../c?x=1#f", "http://example.com/a/c?x=1#f"),
    ("  https://example.com  ", "https://example.com/"),
    ("https:\\\\example.com\\a b", "https://example.com/a%20b"),
    ("https://example.com/ü?q=ä", "https://example.com/%C3%BC?q=%C3%A4"),
    ("https://user:pw@example.com:8443/", "https://user:pw@example.com:8443/"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("\u{A0} https:/\t/example.com/a\nb \u{A0}", "https://example.com/ab"),
    ("https://example.com./a?b\\c#d\\e", "https://example.com/a?b\\c#d\\e"),
    ("https://example.com/a/%2e%2E/b/%2E", "https://example.com/b/"),
    ("https://example.com/%C3%BC/%25", "https://example.com/%C3%BC/%25"),
    ("https://Ünder.example:/x", "https://ünder.example/x"),
    ("https:////example.com", "https://example.com/"),
    ("https://a@b@example.com:443", "https://a@b@example.com/"),
  ])
  func `is folded when it is read`(text: String, expected: String) {
    #expect(WebURL(text)?.description == expected)
  }

  @Test(arguments: [
    "", "example.com", "/a", "http://", "http://a:99999/", "http://a b/", "mailto:x",
  ])
  func `is nothing without scheme and host`(text: String) {
    #expect(WebURL(text) == nil)
  }

  /// The examples of RFC 3986, section 5.4.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("g.", "http://a/b/c/g."),
    ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"), ("g;x=1/../y", "http://a/b/c/y"),
    ("http://x/y", "http://x/y"),
  ])
  func `resolves references`(reference: String, expected: String) throws {
    let base = try #require(WebURL("http://a/b/c/d;p?q"))
    #expect(WebURL(reference, relativeTo: base)?.description == expected)
  }
}
