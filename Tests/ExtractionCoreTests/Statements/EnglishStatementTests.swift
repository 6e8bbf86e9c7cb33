import ExtractionCore
import Testing

@Suite struct `A statement finder reading English` {
  @Test(arguments: [
    "[Putin] {said} <the plan was ready>.",
    "“<The plan is ready,>” [he] {said}.",
    "“<The plan is ready,>” {said} [Orban].",
    "[Orban] {said}: “<The plan is ready.>”",
    "“<The plan is ready,>” [Orban] {said}. “<We begin on Monday.>”",
    "[The minister] {pointed out last month} <that the plan had been ready for years>.",
    "[He] {added}, however, <that nobody had asked for it>.",
    "<This offer is now off the table>, [Merkel] {said}, <as both sides had left the talks>.",
    "According to [the ministry], <the bridge will open in spring>.",
    "<The proposal> {has been rejected by} [Kyiv].",
    "[Peskov, the Kremlin spokesman], {said} <that the talks had failed>.",
    "[The Kremlin] {has urged} <Ukraine’s leaders to think it over>.",
  ])
  func `finds speaker, cue and content`(marked: String) {
    var example = AnnotatedExample(marked)
    if marked.hasPrefix("According") {
      example = AnnotatedExample(marked.replacing("According to", with: "{According to}"))
    }
    #expect(example.found() == example.pieces)
  }

  @Test(arguments: [
    "The statement came after Merkel met Orban in Moscow on Friday.",
    "He did not say that the plan was ready.",
    "If Ukraine declares that it leaves, the talks end.",
    "The “denazification” of the region went on.",
    "Territories claimed by Russia were part of the plan.",
    "",
    "“",
  ])
  func `keeps silent where nothing is said`(text: String) {
    #expect(AnnotatedExample(text).found() == [])
  }

  /// "(D-N.Y.)" ended a sentence after its N, and the rest was the speaker.
  @Test func `knows parties and states that are written with points`() {
    let text = "“The bridge is safe,” wrote Rep. Anna Berg (D-N.Y.) on Monday, “and it is ours.”"
    let found = StatementFinder.statements(inText: text, language: "en")
    #expect(Set(found.map { $0.speaker?.name }) == ["Anna Berg"])
  }

  @Test func `leave a relative clause to who says it`() {
    let text = """
      Moscow has repeatedly stated that the decision was motivated by the ongoing war against the \
      people of Donbass, who rejected the government in Kyiv that came to power after a coup.
      """
    let found = StatementFinder.statements(inText: text, language: "en")
    #expect(found.map { $0.speaker?.name } == ["Moscow"])
  }

  @Test func `are told once where a paragraph stands twice`() {
    let line = "Harbour board calls for a “complete end” to night landings"
    let text = [
      line, line, "The board met on Friday, and Anna Berg said the noise was unbearable.",
    ]
    let found = StatementFinder.statements(
      inText: text.joined(separator: "\n\n"), language: "en")
    #expect(found.map(\.paragraph) == [0, 2])
  }

  @Test func `joins mentions of one person`() throws {
    let text = """
      Hungarian Prime Minister Viktor Orban said the talks were useful. Orban added that he would \
      return. “We will see,” the prime minister said. He warned that time was short.
      """
    let statements = StatementFinder.statements(inText: text, language: "en")
    #expect(statements.map { $0.speaker?.name } == Array(repeating: "Viktor Orban", count: 4))
    #expect(statements.map { $0.speaker?.resolvedBy } == [.name, .name, .role, .pronoun])
  }
}
