import Testing

@testable import earshot

@Suite struct `Text for a terminal` {
  @Test(arguments: [
    ("plain", "plain"),
    ("a\u{1B}[31mred\u{1B}[0m", "ared"),
    ("a\u{1B}]0;title\u{07}b", "ab"),
    ("a\u{1B}]8;;https://x\u{1B}\\b", "ab"),
    ("a\u{9B}2Jb", "ab"),
    ("a\u{1B}(0b\u{1B}cd", "abd"),
    ("a\u{1B}]never ends", "anever ends"),
    ("line\nbreak\ttab\rreturn", "line break tabreturn"),
    ("\u{202E}evil\u{202C} \u{2066}x\u{2069}", "evil x"),
    ("\u{8}\u{7F}\u{0}bell\u{7}", "bell"),
    ("tag\u{E0041}s", "tags"),
    ("שלום עולם é 日本 👩‍👩‍👧", "שלום עולם é 日本 👩‍👩‍👧"),
    ("", ""), ("\u{1B}", ""), ("\u{1B}[", ""), ("\u{1B}[31", ""),
  ]) func `loses what could harm and keeps the rest`(text: String, harmless: String) {
    #expect(TerminalText.line(text) == harmless)
  }

  @Test func `keeps line breaks in blocks`() {
    #expect(TerminalText.block("a\n\tb\u{1B}[1m") == "a\n\tb")
  }

  @Test func `is escaped in JSON, the same value`() {
    #expect(
      TerminalText.json("\"\u{9B}\u{202E}\u{E0041}é\"") == "\"\\u009b\\u202e\\udb40\\udc41é\"")
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("@x", "\"'@x\""), ("-1", "\"'-1\""), ("＝1", "\"'＝1\""),
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("plain", "plain"),
  ]) func `is no formula in a spreadsheet`(text: String, cell: String) {
    #expect(AlertTable.cell(text) == cell)
  }
}
