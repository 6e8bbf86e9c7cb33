import Markup
import Testing

@Suite struct `An XML scanner` {
  /// The events as text: `<a x=1>`, `</a>`, character data.
  static func events(_ scanner: inout XMLScanner) -> String {
    String(decoding: bytes(&scanner), as: UTF8.self)
  }

  static func bytes(_ scanner: inout XMLScanner) -> [UInt8] {
    var out: [UInt8] = []
    while true {
      switch scanner.next() {
      case .start:
        out += "<\(scanner.text(ofName: scanner.name))".utf8
        for attribute in scanner.attributes {
          out += " \(scanner.text(ofName: attribute.name))=\(scanner.value(attribute))".utf8
        }
        out += ">".utf8
      case .end: out += "</\(scanner.text(ofName: scanner.name))>".utf8
      case .text: scanner.appendText(to: &out)
      case .starved, .finished: return out
      }
    }
  }

  static func events(_ xml: String) -> String {
    var scanner = XMLScanner(Array(xml.utf8))
    return events(&scanner)
  }

  @Test(arguments: [
    ("<a x='1' y=\"2\">t<b/>u</a>", "<a x=1 y=2>t<b></b>u</a>"),
    ("<?xml version='1.0'?><!-- c --><a><![CDATA[<&]]></a>", "<a><&</a>"),
    ("<!DOCTYPE a [<!ENTITY e 'x&#33;'>]><a>&e;</a>", "<a>x!</a>"),
    ("<a>&lt;&eacute;&#x41;</a>", "<a><éA</a>"), ("<n:a n:b='c'/>", "<n:a n:b=c></n:a>"),
    ("<A>x</a>", "<a>x</a>"), ("<a\n/>", "<a></a>"), ("<a b = 'c' />", "<a b=c></a>"),
  ])
  func `reads what is well-formed`(xml: String, expected: String) {
    #expect(Self.events(xml) == expected)
  }

  @Test(arguments: [
    ("<a>x & y < z</a>", "<a>x & y < z</a>"), ("<a><b>x</a>", "<a><b>x</b></a>"),
    ("<a></b>x</a>", "<a>x</a>"), ("<a>x", "<a>x</a>"), ("<a b=c d>x</a>", "<a b=c d=>x</a>"),
    ("<a b='x>y</a>", "<a b=x>y</a>"), ("<a><b x=1<c/></a>", "<a><b x=1><c></c></b></a>"),
    ("<a><![CDATA[x</a>", "<a>x</a></a>"), ("<a><!-- x</a>y", "<a>y</a>"),
    ("<a>&nope;</a>", "<a>&nope;</a>"), ("junk<a/>", "junk<a></a>"), ("<a/>junk", "<a></a>junk"),
    ("<a><?x</a>y", "<a>y</a>"), ("<a>1<2</a>", "<a>1<2</a>"),
    ("<a>me@x <me@x></a>", "<a>me@x <me@x></a>"),
    ("<!DOCTYPE", "<!DOCTYPE"), ("<", "<"), ("<a", "<a></a>"), ("</a", ""),
    ("<a href=x/>", "<a href=x></a>"),
    ("<a b=\"1\"c=\"2\"/>", "<a b=1 c=2></a>"),
  ])
  func `reads what is not, as far as it can be made out`(xml: String, expected: String) {
    #expect(Self.events(xml) == expected)
  }

  @Test func `knows no entity that mentions another, lies elsewhere or holds markup`() {
    let xml = """
      <!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">
      <!ENTITY % p "q"><!ENTITY m "<b/>">]><a>&x;&y;&z;&p;&m;</a>
      """
    #expect(Self.events(xml).hasSuffix("<a>1&y;&z;&p;&m;</a>"))
  }

  @Test func `gives entities no more room than they are worth`() {
    let text = String(repeating: "x", count: 1000)
    let references = String(repeating: "&e;", count: 100_000)
    let out = Self.events("<!DOCTYPE a [<!ENTITY e '\(text)'>]><a>\(references)</a>")
    #expect(out.utf8.count < 3_000_000)
  }

  @Test func `passes over attributes and levels beyond the limits`() {
    var scanner = XMLScanner(
      Array(("<a" + (0..<100_000).map { " a\($0)='v'" }.joined() + ">x</a>").utf8))
    _ = scanner.next()
    #expect(scanner.attributes.count == XMLScanner.attributeLimit)
    let deep =
      String(repeating: "<a>", count: 50_000) + "x" + String(repeating: "</a>", count: 50_000)
    scanner = XMLScanner(Array("<r>\(deep)<b/></r>".utf8))
    #expect(Self.events(&scanner).hasSuffix("<b></b></r>"))
  }

  @Test(arguments: 1...9) func `gives the same in pieces`(size: Int) {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "v">]><a x="1"><!-- - -- c --><b>t &amp; u &e; \
      &#233; < é</b><![CDATA[ ]] ]]]]><c/>x</d></a>
      """
    let bytes = Array(xml.utf8)
    var scanner = XMLScanner()
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      scanner.append(Array(bytes[start..<min(start + size, bytes.count)]))
      out += Self.bytes(&scanner)
    }
    scanner.finish()
    out += Self.bytes(&scanner)
    #expect(String(decoding: out, as: UTF8.self) == Self.events(xml))
  }

  @Test(arguments: [
    "<a b=\"", "<a b='", "<!--", "<![CDATA[", "<!DOCTYPE [", "<?", "</a ", "<a", "&", "<a b=c<",
    "<!ENTITY", "<a ", "<", "<!x '", "<a></b>", "<x:y xmlns:x=''>",
  ])
  func `takes linear time`(piece: String) {
    let clock = ContinuousClock()
    let start = clock.now
    var scanner = XMLScanner(Array(("<r>" + String(repeating: piece, count: 20_000)).utf8))
    var events = 0
    loop: while true {
      switch scanner.next() {
      case .starved, .finished: break loop
      default: events += 1
      }
    }
    #expect(clock.now - start < .seconds(10))
    #expect(events <= 100_000)
  }
}
