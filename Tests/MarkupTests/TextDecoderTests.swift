import Markup
import Testing

@Suite struct `The encoding of an XML document` {
  static func xml(_ label: String, _ body: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(label)\"?><a>".utf8) + body + Array("</a>".utf8)
  }

  static func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test func `is the declared one`() {
    let decoded = TextDecoder.decodeXML(Self.xml("windows-1251", [0xCF]), contentType: nil)
    #expect(decoded.encoding == "windows-1251")
    #expect(String(decoding: decoded.utf8, as: UTF8.self).contains("<a>П</a>"))
  }

  @Test func `is that of the Content-Type before the declared one`() {
    let bytes = Self.xml("windows-1252", [0xCF])
    let decoded = TextDecoder.decodeXML(bytes, contentType: "text/xml; Charset='KOI8-R'; x=y")
    #expect(decoded.encoding == "koi8-r")
    #expect(String(decoding: decoded.utf8, as: UTF8.self).contains("<a>о</a>"))
  }

  @Test func `is that of the byte order mark before all`() {
    let text = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>Київ</a>"
    for bigEndian in [true, false] {
      let bytes = Self.wide(text, bigEndian: bigEndian, mark: true)
      let decoded = TextDecoder.decodeXML(bytes, contentType: "text/xml; charset=latin1")
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    }
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(TextDecoder.decodeXML(marked, contentType: nil).utf8 == Array(text.utf8))
  }

  @Test func `is seen in how the first tag looks`() {
    let text = "<?xml version=\"1.0\"?><a>x</a>"
    for bigEndian in [true, false] {
      let bytes = Self.wide(text, bigEndian: bigEndian, mark: false)
      #expect(TextDecoder.decodeXML(bytes, contentType: nil).utf8 == Array(text.utf8))
    }
  }

  @Test(arguments: [
    // Windows-1252 in a document that says UTF-8, or nothing.
    ("utf-8", [0x93, 0x78, 0x94], "“x”"), ("", [0xE9], "é"),
    // One bad byte among good ones, and a character that was cut.
    ("utf-8", [0xC3, 0xA9, 0xFF, 0x78], "éÿx"), ("utf-8", [0xE2, 0x80, 0x78], "�x"),
    // Control characters go.
    ("utf-8", [0x41, 0x00, 0x01, 0x0B, 0x42], "AB"),
    // UTF-16 that cannot be, and labels that nobody knows or may read.
    ("utf-16", [0xC3, 0xA9], "é"), ("x-klingon", [0xC3, 0xA9], "é"),
    ("utf-7", Array("+ADw-script+AD4-".utf8), "+ADw-script+AD4-"),
  ])
  func `is corrected by the bytes`(label: String, body: [UInt8], expected: String) {
    let bytes = label.isEmpty ? Array("<a>".utf8) + body : Self.xml(label, body)
    let decoded = TextDecoder.decodeXML(bytes, contentType: nil)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).contains("<a>\(expected)"))
  }

  @Test func `is UTF-8 where that is plain to see, whatever the label`() {
    let body = Array("Путин заявил".utf8)
    #expect(TextDecoder.decodeXML(Self.xml("gb2312", body), contentType: nil).encoding == "utf-8")
  }

  @Test func `is the declared one where the Content-Type cannot be`() {
    let bytes = Self.xml("windows-1251", [0xCF, 0xF3])
    let decoded = TextDecoder.decodeXML(bytes, contentType: "text/xml; charset=utf-8")
    #expect(decoded.encoding == "windows-1251")
  }

  @Test(arguments: [1, 2, 3, 5, 64]) func `does not depend on the pieces it comes in`(size: Int) {
    let text = "<?xml version=\"1.0\"?><a>Київ 北京 😀 é</a>"
    for (bytes, label) in [
      (Array(text.utf8), "utf-8"), (Self.wide(text, bigEndian: true, mark: true), "utf-16"),
    ] {
      let stream = TextStream(head: bytes, contentType: "text/xml; charset=\(label)")
      var out: [UInt8] = []
      for start in stride(from: 4, to: bytes.count, by: size) {
        let from = start == 4 ? 0 : start
        let end = min(start + size, bytes.count)
        out += stream.decode(Array(bytes[from..<end]), isLast: end == bytes.count)
      }
      #expect(String(decoding: out, as: UTF8.self) == text)
    }
  }
}
