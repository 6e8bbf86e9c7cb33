import ExtractionCore
import Markup
import Testing

@Suite struct `The encoding of a page without a label, or with a false one` {
  /// Bytes of a text in an encoding whose characters beyond ASCII are given.
  private static func bytes(_ text: String, _ table: [Character: UInt8]) -> [UInt8] {
    text.flatMap { character in table[character].map { [$0] } ?? Array(String(character).utf8) }
  }

  private func text(of bytes: [UInt8], label: String?) throws -> String {
    let meta = label.map { "<meta charset=\($0)>" } ?? ""
    let paragraph = Array("<p>".utf8) + bytes + Array("</p>".utf8)
    let page =
      Array("<html><head>\(meta)</head><body><article>".utf8) + paragraph + paragraph
      + Array("</article></body></html>".utf8)
    return try ArticleExtractor.extract(Page(bytes: page)).text
  }

  private static let german =
    "Der Stadtrat erklärte am Montag, dass er für die neue Brücke über den Fluss in diesem Jahr nicht "
    + "zahlen werde, weil das Geld dafür fehle."
  private static let polish =
    "Rada ogłosiła w poniedziałek, że nie zapłaci w tym roku za nowy most na rzece, ponieważ nie ma "
    + "pieniędzy, a mieszkańcy będą szukać innej drogi, jak powiedział burmistrz."
  private static let turkish =
    "Belediye meclisi pazartesi günü, bu yıl nehrin üzerindeki yeni köprü için para olmadığını ve bir "
    + "ödeme yapmayacağını açıkladı, başkan da bunu böyle söyledi."

  @Test(arguments: ["iso-8859-1", "utf-8", nil])
  func `of western Europe is not taken for Russian`(label: String?) throws {
    let bytes = Self.bytes(Self.german, ["ä": 0xE4, "ü": 0xFC])
    #expect(try text(of: bytes, label: label).hasPrefix(Self.german))
  }

  @Test(arguments: ["iso-8859-1", nil])
  func `of central Europe is found by the language`(label: String?) throws {
    let latin2 = Self.bytes(
      Self.polish, ["ł": 0xB3, "ż": 0xBF, "ę": 0xEA, "ń": 0xF1, "ć": 0xE6, "ą": 0xB1])
    let windows = Self.bytes(
      Self.polish, ["ł": 0xB3, "ż": 0xBF, "ę": 0xEA, "ń": 0xF1, "ć": 0xE6, "ą": 0xB9])
    #expect(try text(of: latin2, label: label).hasPrefix(Self.polish))
    #expect(try text(of: windows, label: label).hasPrefix(Self.polish))
  }

  @Test(arguments: ["iso-8859-1", nil])
  func `of Turkish is found by the language`(label: String?) throws {
    let table: [Character: UInt8] = [
      "ü": 0xFC, "ı": 0xFD, "ö": 0xF6, "ç": 0xE7, "ğ": 0xF0, "ş": 0xFE,
    ]
    #expect(try text(of: Self.bytes(Self.turkish, table), label: label).hasPrefix(Self.turkish))
  }

  @Test(arguments: ["iso-8859-1", nil])
  func `of Hebrew is not taken for Russian`(label: String?) throws {
    let sentence = "המועצה הודיעה ביום שני כי לא תשלם על הגשר החדש מעל הנהר השנה, כי אין כסף. "
    let hebrew = sentence + sentence + "כך נאמר"
    let bytes = hebrew.unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value >= 0x5D0 ? $0.value - 0x5D0 + 0xE0 : $0.value)
    }
    #expect(try text(of: bytes, label: label).hasPrefix(hebrew))
  }

  @Test func `may be UTF-16 of any language`() throws {
    let russian = "Совет заявил в понедельник, что он не будет платить за мост в этом году. "
    let html = "<html><body><article><p>\(russian)\(russian)</p></article></body></html>"
    let little = html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = html.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(try ArticleExtractor.extract(Page(bytes: bytes)).text.hasPrefix(russian))
    }
  }

  @Test func `may be that of Japanese mail`() throws {
    // 橋は開いた。 in ISO-2022-JP.
    let sentence: [UInt8] =
      [0x1B, 0x24, 0x42] + Array("66$O3+$$$?!#".utf8) + [0x1B, 0x28, 0x42]
    let bytes = (0..<12).flatMap { _ in sentence }
    #expect(try text(of: bytes, label: "iso-2022-jp").hasPrefix("橋は開いた。橋は"))
  }

  // Two sentences in Shift_JIS and in GBK.
  private static let japanese = (
    text: "議会は月曜日、今年は橋の費用を払わないと発表した。",
    bytes: [
      0x8B, 0x63, 0x89, 0xEF, 0x82, 0xCD, 0x8C, 0x8E, 0x97, 0x6A, 0x93, 0xFA, 0x81, 0x41,
      0x8D, 0xA1, 0x94, 0x4E, 0x82, 0xCD, 0x8B, 0xB4, 0x82, 0xCC, 0x94, 0xEF, 0x97, 0x70,
      0x82, 0xF0, 0x95, 0xA5, 0x82, 0xED, 0x82, 0xC8, 0x82, 0xA2, 0x82, 0xC6, 0x94, 0xAD,
      0x95, 0x5C, 0x82, 0xB5, 0x82, 0xBD, 0x81, 0x42,
    ] as [UInt8]
  )
  private static let chinese = (
    text: "市议会在星期一宣布,今年不会为这座桥付钱,因为没有人要求过。",
    bytes: [
      0xCA, 0xD0, 0xD2, 0xE9, 0xBB, 0xE1, 0xD4, 0xDA, 0xD0, 0xC7, 0xC6, 0xDA, 0xD2, 0xBB,
      0xD0, 0xFB, 0xB2, 0xBC, 0x2C, 0xBD, 0xF1, 0xC4, 0xEA, 0xB2, 0xBB, 0xBB, 0xE1, 0xCE,
      0xAA, 0xD5, 0xE2, 0xD7, 0xF9, 0xC7, 0xC5, 0xB8, 0xB6, 0xC7, 0xAE, 0x2C, 0xD2, 0xF2,
      0xCE, 0xAA, 0xC3, 0xBB, 0xD3, 0xD0, 0xC8, 0xCB, 0xD2, 0xAA, 0xC7, 0xF3, 0xB9, 0xFD,
      0xA1, 0xA3,
    ] as [UInt8]
  )

  @Test(arguments: [0, 1, 2, 3, 4, 5, 1000])
  func `is found however much plain markup stands between the words`(length: Int) throws {
    let filler = Array(("<b " + String(repeating: "a", count: length) + ">").utf8)
    for (text, bytes) in [Self.japanese, Self.chinese] {
      let sentences = (0..<8).flatMap { _ in filler + bytes }
      #expect(try self.text(of: sentences, label: nil).hasPrefix(text))
    }
  }

  @Test func `is not that of a label that has a letter beyond ASCII`() throws {
    let bytes = Self.bytes(Self.german, ["ä": 0xE4, "ü": 0xFC])
    #expect(try text(of: bytes, label: "windows-1251ä").hasPrefix(Self.german))
  }
}
