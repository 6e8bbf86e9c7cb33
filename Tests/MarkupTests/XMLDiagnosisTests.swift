import Markup
import Testing

@Suite struct `A diagnosis of XML` {
  @Test(arguments: [
    ("<rss><channel><title>a</b></title></channel></rss>", 1, "mismatch"),
    ("<rss>\n<channel>\n<title>a & b</title></channel></rss>", 3, "EntityRef"),
    ("<rss>\n<channel>", 2, ""),
    ("<rss><a x=1/></rss>", 1, "Start Tag"),
    ("no markup", 1, "empty"),
  ])
  func `names the place and the reason`(text: String, line: Int, part: String) throws {
    let found = try #require(XMLDiagnosis.first(in: Array(text.utf8)))
    #expect(found.line == line)
    #expect(found.description.contains(part), "\(found)")
  }

  @Test(arguments: [
    "<rss version='2.0'><channel><title>a &amp; b</title></channel></rss>",
    "<?xml version='1.0' encoding='windows-1251'?><a>Путин</a>",
  ])
  func `finds nothing in what is well-formed, whatever encoding it claims`(text: String) {
    #expect(XMLDiagnosis.first(in: Array(text.utf8)) == nil)
  }

  @Test func `does not touch a tag that would cost quadratic time`() {
    let attributes = (0..<50_000).map { " a\($0)='x'" }.joined()
    #expect(XMLDiagnosis.first(in: Array("<a\(attributes)/>".utf8)) == nil)
  }

  @Test func `ends on hostile documents`() {
    let bomb = "<!DOCTYPE a [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><a>&b;</a>"
    let deep = String(repeating: "<a>", count: 100_000)
    for text in [bomb, deep, "\u{0}\u{0}", "<a>\u{FFFE}</a>", ""] {
      _ = XMLDiagnosis.first(in: Array(text.utf8))
    }
  }
}
