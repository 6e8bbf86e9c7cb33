import ExtractionCore
import Markup
import Testing

@Suite struct `A statement on the wire` {
  @Test func `counts code points`() throws {
    let text = "Żółć. “Die Brücke – 🌉 – steht,” Orban said. “Und zwar noch lange.”"
    let statement = try #require(
      StatementFinder.statements(inText: text, language: "en").first)
    let json = statement.json(in: text)
    #expect(json["text"]?.string == "Die Brücke – 🌉 – steht, … Und zwar noch lange.")
    #expect(json["start"]?.integer == 7)
    #expect(json["spans"]?[0]?[1]?.integer == 30)
    #expect(json["kind"]?.string == "direct")
    #expect(json["quoted"]?.bool == true)
    #expect(json["cue"]?["text"]?.string == "said")
    #expect(json["speaker"]?["name"]?.string == "Orban")
    #expect(json["speaker"]?["start"]?.integer == 32)
    #expect(json["speaker"]?["resolved_by"]?.string == "name")
  }

  @Test func `names everything, in the documented order`() {
    let statement = Statement(
      kind: .indirect, speaker: nil, cue: nil, spans: [0..<2], isQuoted: false, paragraph: 3,
      confidence: 0.5)
    #expect(
      statement.json(in: "abc").text == """
        {"text":"ab","start":0,"end":2,"spans":[[0,2]],"quoted":false,"kind":"indirect",\
        "field":"text","cue":null,"speaker":null,"paragraph":3,"confidence":0.5}
        """)
  }

  @Test(arguments: ["", "a", "é", "🌉", String(repeating: "aé🌉", count: 100)])
  func `maps each byte to its code point`(text: String) {
    let map = CodePoints(text)
    var byte = 0
    for (point, scalar) in text.unicodeScalars.enumerated() {
      #expect(map.offset(ofByte: byte) == point)
      byte += String(scalar).utf8.count
    }
    #expect(map.offset(ofByte: byte) == text.unicodeScalars.count)
    #expect(map.offset(ofByte: byte + 99) == text.unicodeScalars.count)
    #expect(map.offset(ofByte: -1) == 0)
  }
}
