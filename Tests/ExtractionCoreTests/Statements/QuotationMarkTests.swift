import Testing

@testable import ExtractionCore

@Suite struct `Quotation marks` {
  /// The quoted stretches of paragraphs that are separated by blank lines.
  private func quoted(_ text: String, _ language: String = "en") -> [String] {
    let bytes = Array(text.utf8)
    var finder = QuotationFinder(bytes: bytes, marks: Languages.lexicon(for: language).marks)
    return PlainParagraphs(bytes: bytes).ranges().flatMap { finder.quotations(in: $0) }
      .map { String(text[utf8: $0.inner]) }
  }

  @Test(arguments: [
    ("He said \"yes\" and \"no\".", ["yes", "no"]),
    ("He said “yes” and “no”.", ["yes", "no"]),
    ("‘We’re done,’ he said. The ’90s are over.", ["We’re done,"]),
    ("'We're done,' he said. Workers' rights count.", ["We're done,"]),
    ("''We're done,'' he said.", ["We're done,"]),
    ("``We're done,'' he said.", ["We're done,"]),
    ("He said 「yes」.", ["yes"]),
    ("The workers’ and the teachers’ unions agreed.", []),
    ("“A ‘so-called’ plan,” he said.", ["A ‘so-called’ plan,"]),
    ("She read from “A Book and left.", ["A Book and left."]),
  ])
  func `are paired within a paragraph`(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test(arguments: [
    ("de", "„Ja“, sagte er. »Nein«, sagte sie.", ["Ja", "Nein"]),
    ("fr", "« Oui », dit-il.", [" Oui "]),
    ("ru", "«Да», — сказал он.", ["Да"]),
    ("es", "«Sí», dijo.", ["Sí"]),
  ])
  func `follow the language`(language: String, text: String, expected: [String]) {
    #expect(quoted(text, language) == expected)
  }

  @Test func `run over paragraphs that open again`() {
    let text = "“One.\n\n“Two.\n\n“Three,” he said."
    #expect(quoted(text) == ["One.", "Two.", "Three,"])
  }

  @Test func `left open end with their paragraph`() {
    #expect(quoted("“One.\n\nTwo, he said.") == ["One."])
  }
}
