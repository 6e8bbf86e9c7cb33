import Markup
import Testing

@Suite struct `A charset` {
  @Test(arguments: [
    ("latin1", [0x93, 0x80, 0xE9, 0x81], "“€é\u{81}"),
    (" \"Windows-1251\" ", [0xCF, 0xF3, 0xF2, 0xE8, 0xED], "Путин"),
    ("koi8-u", [0xF0, 0xA4, 0xAE], "Пєў"),
    ("macintosh", [0x6E, 0x61, 0x95, 0xDB], "naï€"),
    ("x-mac-cyrillic", [0xA2, 0xB6, 0xFF], "Ґґ€"),
    ("windows-874", [0xA2, 0xE8, 0xD2, 0xC7], "ข่าว"),
    ("iso-8859-8-i", [0xF9, 0xEC], "של"),
    ("ibm866", [0x8C, 0xAE], "Мо"),
    ("gb2312", [0xD0, 0xC2, 0xBB, 0xAA], "新华"),
    ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
    ("big5", [0xA4, 0xA4, 0xA5, 0xA1], "中央"),
    ("sjis", [0x93, 0xFA, 0x96, 0x7B, 0x87, 0x40], "日本①"),
    ("euc-jp", [0xC6, 0xFC], "日"),
    ("ks_c_5601-1987", [0xB3, 0xE2, 0x8C, 0x63], "년똠"),
    ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x41], "日A"),
    ("utf-16", [0x41, 0, 0x3D, 0xD8, 0x00, 0xDE, 0x3D, 0xD8], "A😀\u{FFFD}"),
    ("utf-16be", [0xFE, 0xFF, 0, 0x41], "A"),
    ("utf-32be", [0, 1, 0xF6, 0], "😀"),
    ("x-user-defined", [0x41, 0x80], "A\u{F780}"),
    ("cp037", [0xC1, 0xC2], "AB"),
    ("utf8", [0xEF, 0xBB, 0xBF, 0x41, 0xC3, 0x42, 0xE2, 0x82, 0xC3, 0xA9, 0xF0, 0x9F], "A�B�é�"),
    ("utf-8", [0xED, 0xA0, 0x80, 0xC0, 0xAF], "�����"),
  ])
  func `decodes into UTF-8`(label: String, bytes: [UInt8], expected: String) {
    #expect(Charset.decode(bytes, label: label) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("euc-jp", [0x41, 0xFF, 0x42], "A�B"), ("shift_jis", [0x41, 0x81], "A�"),
    ("gbk", [0x41, 0x80, 0x0A, 0x42], nil), ("euc-kr", [0xB3, 0xE2, 0xFF, 0x43], "년�C"),
  ])
  func `replaces what is no character and goes on`(
    label: String, bytes: [UInt8], expected: String?
  ) throws {
    let text = String(decoding: try #require(Charset.decode(bytes, label: label)), as: UTF8.self)
    if let expected { #expect(text == expected) } else { #expect(text.hasSuffix("\nB")) }
  }

  @Test(arguments: [
    "utf-7", "UTF-7-IMAP", "iso-2022-kr", "hz-gb-2312", "", "no such thing", "../x",
  ])
  func `refuses what is unknown or hides markup`(label: String) {
    #expect(Charset.decode([0x41], label: label) == nil)
  }

  @Test func `knows every label of the standard's that stands for another`() {
    #expect(Charset.name(of: "ISO_8859-1:1987") == "windows-1252")
    #expect(Charset.name(of: "\tUTF8\n") == "utf-8")
    #expect(Charset.name(of: "latin5") == "windows-1254")
    #expect(Charset.name(of: "klingon") == nil)
  }
}
