import ExtractionCore
import Markup
import Testing

@Suite struct `The encoding of a page` {
  /// A page of ASCII tags around text in bytes of another encoding.
  private func page(_ text: [UInt8], label: String?, header: String? = nil) -> Page {
    let meta = label.map { "<meta charset=\"\($0)\">" } ?? ""
    var bytes = Array("<html><head>\(meta)</head><body><article><p>".utf8)
    for _ in 0..<4 { bytes += text + Array(". ".utf8) }
    return Page(bytes: bytes + Array("</p></article></body></html>".utf8), contentType: header)
  }

  /// Russian letters by their place in windows-1251.
  private func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  @Test(arguments: ["iso-8859-1", "windows-1251", nil])
  func `is found where the label is false or absent`(label: String?) throws {
    let text = "Совет заявил в понедельник, что он не будет платить за мост в этом году"
    let article = try ArticleExtractor.extract(page(windows1251(text), label: label))
    #expect(article.text.hasPrefix(text))
    #expect(article.language == "ru")
  }

  @Test func `of western Europe is taken as labelled`() throws {
    let text: [UInt8] =
      Array("Der Stadtrat bezahlt die Br".utf8) + [0xFC] + Array("cke nicht, ".utf8)
    let bytes = text + Array("weil das Geld daf".utf8) + [0xFC] + Array("r fehlt, sagte er".utf8)
    let article = try ArticleExtractor.extract(page(bytes, label: "iso-8859-1"))
    #expect(article.text.hasPrefix("Der Stadtrat bezahlt die Brücke nicht, weil das Geld dafür"))
  }

  @Test func `may be UTF-16 with and without a mark`() throws {
    let html =
      "<html><body><article><p>The council said that it would not pay for the bridge "
      + "this year, because nobody had asked for it.</p></article></body></html>"
    let little = html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = html.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let article = try ArticleExtractor.extract(Page(bytes: bytes))
      #expect(article.text.hasPrefix("The council said that it would not pay"))
    }
  }

  @Test func `of UTF-8 with a broken byte is still UTF-8`() throws {
    let text = Array(
      "Der Rat zahlt für die Brücke „nicht“ und für den Weg über den Fluß auch nicht".utf8)
    let article = try ArticleExtractor.extract(page(text + [0xC3] + text, label: "utf-8"))
    #expect(article.text.hasPrefix("Der Rat zahlt für die Brücke „nicht“"))
  }
}
