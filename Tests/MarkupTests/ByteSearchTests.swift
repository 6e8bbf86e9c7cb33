import Markup
import Testing

@Suite struct `Searching bytes` {
  @Test(arguments: [
    ("", ""), ("a", ""), ("", "a"), ("abc", "c"), ("aab", "ab"), ("ab", "abc"), ("日本語", "本"),
    ("Ann Lee – Berlin", "–"), ("aaab", "aab"), ("a, b, c", ", "),
  ])
  func `finds what the standard library finds`(text: String, part: String) {
    #expect(text.holds(part) == (part.isEmpty || text.contains(part)))
    #expect(
      text.range(ofBytes: part)
        == (part.isEmpty ? text.startIndex..<text.startIndex : text.firstRange(of: part)))
  }

  @Test func `looks at bytes and not at characters`() {
    let composed = "caf\u{E9}"
    #expect(!composed.holds("e\u{301}"))
    #expect("cafe\u{301}".holds("cafe"))
  }

  @Test func `stays inside a range`() {
    let bytes = Array("<p><p>".utf8)
    #expect(ByteSearch.index(of: "<p>", in: bytes, 1..<6) == 3)
    #expect(ByteSearch.index(of: "<p>", in: bytes, 1..<5) == nil)
    #expect(ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: 3) == 5)
    #expect(ByteSearch.index(of: UInt8(ascii: "a"), in: bytes) == nil)
    #expect(ByteSearch.index(of: UInt8(ascii: "<"), in: bytes, from: 9) == nil)
  }

  @Test(arguments: 0..<4)
  func `knows UTF-8 as the standard library does`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = Array("Zoë said: “日本 — привет 😀” and 12 words of plain ASCII behind it".utf8)
    for _ in 0..<500 {
      var bytes = text
      for _ in 0..<random.below(3) {
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
      #expect(Charset.isUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
