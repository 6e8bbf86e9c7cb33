import Testing

@testable import Web

@Suite struct `A highlighter` {
  /// A text with the marked parts in brackets.
  static func shown(_ parts: [TextPart]) -> String {
    parts.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(arguments: [
    ([2..<4], "ab[cd]ef"), ([0..<6], "[abcdef]"), ([], "abcdef"), ([1..<3, 2..<5], "a[bc][de]f"),
    ([4..<99], "abcd[ef]"), ([9..<12], "abcdef"), ([3..<3], "abcdef"),
    ([4..<5, 0..<1], "[a]bcd[e]f"),
  ])
  func `marks ranges, whatever they are`(ranges: [Range<Int>], shown: String) {
    #expect(Self.shown(Highlighter.parts(of: "abcdef", marking: ranges)) == shown)
  }

  @Test func `counts code points, not bytes or characters`() {
    // "é" in two code points, then a flag of two.
    let text = "e\u{301}🇩🇪 peace"
    #expect(Self.shown(Highlighter.parts(of: text, marking: [5..<10])) == "e\u{301}🇩🇪 [peace]")
  }

  @Test func `moves ranges into a statement of several pieces`() {
    // "He wants peace," she said, "and quiet": pieces 1..<15 and 28..<37.
    let moved = Highlighter.ranges([10..<15, 32..<37, 20..<22], inPieces: [1..<15, 28..<37])
    #expect(moved == [9..<14, 21..<26])
  }

  @Test func `finds terms as whole words, case aside`() {
    let text = "Dam damage at the dam, the DAM and Amsterdam"
    #expect(Highlighter.ranges(of: ["dam"], in: text) == [0..<3, 18..<21, 27..<30])
    #expect(
      Highlighter.ranges(of: ["", "longer than all of the text that is searched"], in: text) == [])
  }
}
