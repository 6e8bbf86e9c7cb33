import Markup
import Testing

@Suite struct `An HTML sanitiser` {
  @Test(arguments: [
    "<p>Hi <b>there</b></p>", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>",
    "<ul><li>1</li><li>2</li></ul>", "a &amp; b &eacute;", "<br /><hr>", "",
    "<img src=\"https://example.org/i.png\" alt=\"&quot;i&quot;\" width=\"3\" />",
    "<table><tr><td colspan=\"2\">x</td></tr></table>",
  ])
  func `leaves harmless markup alone`(html: String) {
    #expect(HTMLSanitizer.sanitize(html, base: nil) == html)
  }

  @Test(arguments: [
    ("a<script>alert(1)</script>b", "ab"), ("a<SCRIPT\n>x</ScRiPt >b", "ab"),
    ("<script>x", ""), ("a<style>p{}</style>b", "ab"), ("<p onclick=\"x()\">a</p>", "<p>a</p>"),
    ("<p onclick=x() title=t>a</p>", "<p title=\"t\">a</p>"),
    ("<a href=\"javascript:x()\">a</a>", "<a>a</a>"),
    ("<a href=\" jAvA\tscript&#58;x()\">a</a>", "<a>a</a>"),
    ("<a href=\"&#x6A;avascript:x()\">a</a>", "<a>a</a>"),
    ("<a href=\"vbscript:x\">a</a><a href='data:text/html,x'>b</a>", "<a>a</a><a>b</a>"),
    ("<iframe src=\"https://x\">a</iframe>", "a"), ("<object data=x>a</object>", "a"),
    ("<form action=\"javascript:x\"><input name=n></form>", "<form><input name=\"n\"></form>"),
    ("<!-- c -->a<!doctype html>b<?php x ?>c", "abc"), ("a<!--x", "a"), ("a < b", "a &lt; b"),
    (
      "<a href=\"https://x.org/<script>\">y</a>",
      "<a href=\"https://x.org/&lt;script&gt;\">y</a>"
    ),
    ("<custom a=b>x</custom>", "x"), ("<img src=x onerror=y>", "<img src=\"x\">"),
    (
      "<a title=\"</a><script>x</script>\">y</a>",
      "<a title=\"&lt;/a&gt;&lt;script&gt;x&lt;/script&gt;\">y</a>"
    ),
    ("<b/onload=x>y</b>", "<b>y</b>"),
    ("<scr<script>ipt>x", "ipt&gt;x".replacing("&gt;", with: ">")),
    (
      "<p style=\"color: red; position: fixed; background: url(x)\">a</p>",
      "<p style=\"color: red;\">a</p>"
    ),
    ("<p style=\"color: expr/**/ession(x)\">a</p>", "<p>a</p>"),
    ("<svg><script>x</script><path d=\"M0\"/></svg>", "<svg><path d=\"M0\"/></svg>"),
    ("<math href=\"javascript:x\"><mi>y</mi></math>", "<math><mi>y</mi></math>"),
    ("<a href=x", ""), ("x</a", "x"), ("<", "&lt;"), ("</", "&lt;/"), ("<!", "&lt;!"),
    ("<meta http-equiv=refresh content=0>a<base href=x><link rel=stylesheet href=x>", "a"),
  ])
  func `takes out what runs`(html: String, expected: String) {
    #expect(HTMLSanitizer.sanitize(html, base: nil) == expected)
  }

  @Test(arguments: [
    ("<a href=\"/x\">a</a>", "<a href=\"https://example.org/x\">a</a>"),
    ("<img src='i.png'>", "<img src=\"https://example.org/b/i.png\">"),
    ("<a href=\"//cdn.example/x\">a</a>", "<a href=\"https://cdn.example/x\">a</a>"),
    ("<a href=\"?a=1&amp;b\">a</a>", "<a href=\"https://example.org/b/c?a=1&amp;b\">a</a>"),
    ("<a href=\"mailto:a@b\">a</a>", "<a href=\"mailto:a@b\">a</a>"),
    ("<a href=\"#f\">a</a>", "<a href=\"https://example.org/b/c#f\">a</a>"),
  ])
  func `makes addresses absolute`(html: String, expected: String) {
    let base = WebURL("https://example.org/b/c")
    #expect(HTMLSanitizer.sanitize(html, base: base) == expected)
  }

  @Test func `gives the same when its result is sanitised again`() {
    let base = WebURL("https://example.org/")
    var random = SplitMix(seed: 11)
    let alphabet = [
      "<", ">", "/", "\"", "'", "=", " ", "a", "p", "script", "style", "href", "on",
      "javascript:", "&", "&lt;", "#", "!", "--", "x", "img", "src", "\n", "é", ";", "]]>", "svg",
    ]
    for _ in 0..<5000 {
      let html = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
      let once = HTMLSanitizer.sanitize(html, base: base)
      #expect(HTMLSanitizer.sanitize(once, base: base) == once, "\(html)")
      #expect(!once.lowercased().contains("<script"), "\(html)")
    }
  }

  @Test(arguments: [
    ("<p>One</p><p>Two<br>Three</p>", "One Two Three"), ("a<b>b</b>c &amp; d", "abc & d"),
    ("&amp;lt;", "&lt;"), ("<script>x</script>y", "y"), ("a &lt; b", "a < b"), (" \n ", ""),
    ("1 < 2", "1 < 2"), ("<a title='>'>x</a>", "x"),
  ])
  func `gives the plain text`(html: String, expected: String) {
    #expect(HTMLSanitizer.plainText(html) == expected)
  }

  @Test(arguments: ["<a b=\"", "<a b='<a b='", "<!--", "<a ", "<", "<script>", "&#", "</p "])
  func `takes linear time`(piece: String) {
    let html = String(repeating: piece, count: 20_000)
    let clock = ContinuousClock()
    let start = clock.now
    _ = HTMLSanitizer.sanitize(html, base: nil)
    _ = HTMLSanitizer.plainText(html)
    #expect(clock.now - start < .seconds(10))
  }
}
