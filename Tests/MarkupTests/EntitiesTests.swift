import Markup
import Testing

@Suite struct `Character references` {
  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&lt;p&gt;", "<p>"), ("&eacute;&Eacute;", "éÉ"), ("&hellip;", "…"),
    ("&#233;&#xE9;&#XE9;", "ééé"), ("&#146;&#128;", "’€"), ("&#0;&#xD800;&#x110000;", "���"),
    ("&#1;x", "x"), ("&copy 2026", "© 2026"), ("&copy2026", "©2026"), ("&notit;", "¬it;"),
    ("&notin;", "∉"), ("&NotEqualTilde;", "≂̸"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&amp;amp;", "&amp;"), ("&unknown;", "&unknown;"), ("&", "&"), ("&&amp;", "&&"), ("&;", "&;"),
    ("&#;", "&#;"), ("&#x;", "&#x;"), ("&hellip", "&hellip"), ("AT&T", "AT&T"),
    ("&#99999999999999999999;", "�"), ("ü", "ü"), ("&apos;", "'"), ("&l", "&l"), ("&ltx", "<x"),
    ("&thorny", "þy"), ("&frac123;", "½3;"), ("&supx; &sup1x;", "&supx; ¹x;"), ("&Zwj;", "&Zwj;"),
  ])
  func `are decoded once`(text: String, expected: String) {
    #expect(Entities.decode(text) == expected)
  }
}

@Suite struct `Text that was encoded twice` {
  @Test(arguments: [
    ("Ã©", "é"), ("plain", "plain"), ("é", "é"), ("â\u{80}\u{A6}", "…"), ("don\u{92}t", "don’t"),
    ("Ã© and 北", "Ã© and 北"), ("Ãx", "Ãx"), ("", ""),
  ])
  func `is read as it was meant`(text: String, expected: String) {
    var bytes = Array(text.utf8)
    Mojibake.repair(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}

@Suite struct `White space` {
  @Test(arguments: [
    ("  a \n\t b\u{A0}c ", "a b c"), ("a b", "a b"), ("", ""), (" ", ""),
    ("\u{3000}x\u{2009}y", "x y"),
    ("â b", "â b"), ("\u{2028}", ""), ("a  b", "a b"), ("a ", "a"), ("à\u{85}b", "à b"),
  ])
  func `is collapsed`(text: String, expected: String) {
    #expect(WhiteSpace.collapsed(text) == expected)
  }
}

@Suite struct `Base64 text` {
  @Test(arguments: [
    ("SGkh", "Hi!"), ("SGk=", "Hi"), ("S G\nk", "Hi"), ("", ""), ("-_-_", "\u{FB}\u{FF}\u{BF}"),
  ])
  func `is decoded`(text: String, expected: String) {
    let latin = Base64.decode(Array(text.utf8))?.map { Unicode.Scalar($0) }
    #expect(latin.map { Array($0) } == Array(expected.unicodeScalars))
  }

  @Test func `is none where something else stands`() {
    #expect(Base64.decode(Array("S!".utf8)) == nil)
  }
}
