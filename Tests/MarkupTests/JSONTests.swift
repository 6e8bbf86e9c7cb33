import Markup
import Testing

@Suite struct `JSON` {
  @Test func `is written compactly, in order, one line`() {
    let value: JSONValue = ["b": 1, "a": [true, nil, 1.5, "x\n\"\\\u{1B}é"]]
    #expect(value.text == #"{"b":1,"a":[true,null,1.5,"x\n\"\\\u001bé"]}"#)
  }

  @Test func `is read back as it was written`() throws {
    let text = #"{"a":[1,-2,3.5,"\ud83d\ude00 \u00e9",{}],"b":null,"c":false,"d":[]}"#
    let value = try JSONValue(parsing: text.utf8)
    #expect(value["a"]?[3]?.string == "😀 é")
    #expect(try JSONValue(parsing: value.utf8) == value)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\"}", "tru", "[1] x", "\"\\u12", "1e999", "-", "\u{1}"])
  func `that is broken names its place`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text.utf8) }
  }

  @Test func `is not read deeper than allowed`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: text.utf8) }
  }
}
