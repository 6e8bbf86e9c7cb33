import ExtractionCore
import Testing

@Suite struct `The speaker of a statement` {
  private func names(_ text: String) -> [String?] {
    StatementFinder.statements(inText: text, language: "en").map { $0.speaker?.name }
  }

  @Test func `keeps the only name the article gives and gains the role`() throws {
    let text = """
      The meeting took place in Ankara on Monday.

      Erdogan said that the grain must flow. In particular, the Turkish president stressed that \
      the port should open. He added that time was short.
      """
    let statements = StatementFinder.statements(inText: text, language: "en")
    #expect(statements.map { $0.speaker?.name } == ["Erdogan", "Erdogan", "Erdogan"])
    #expect(statements.first?.speaker?.roles == ["Turkish president"])
  }

  @Test func `is not the holder of another role`() {
    let text = """
      Hungarian Prime Minister Viktor Orban met Putin in Moscow. Putin said that the talks were \
      useful. The president warned that the war would last.
      """
    #expect(names(text) == ["Putin", "Putin"])
  }

  @Test func `is the main one of two presidents`() {
    let text = """
      Erdogan met Serbian President Aleksandar Vucic in Ankara. Erdogan said that the talks were \
      useful. The Turkish president added that time was short. Vucic said that he agreed. The \
      president warned that the war would last.
      """
    #expect(names(text) == ["Erdogan", "Erdogan", "Aleksandar Vucic", "Erdogan"])
  }

  @Test func `can be a place, a body or a group`() {
    let text = """
      Moscow has repeatedly stated that it wants peace. The Kremlin has urged Kyiv to sign. \
      Kyiv and its Western backers have rejected the plan.
      """
    let statements = StatementFinder.statements(inText: text, language: "en")
    #expect(
      statements.map { $0.speaker?.name } == ["Moscow", "Kremlin", "Kyiv and its Western backers"])
    #expect(statements.prefix(2).map { $0.speaker?.kind } == [.place, .organization])
  }

  @Test func `follows gender`() {
    let text = """
      Angela Merkel met Emmanuel Macron in Paris on Friday. “We agree on all points,” she said. \
      He said that the summit had been a success.
      """
    #expect(names(text) == ["Angela Merkel", "Emmanuel Macron"])
  }

  @Test(arguments: [
    (
      "Sen. Ida Holt (R-Ohio) met Tom Karl. The Ohio Republican said the plan was dead.", "Ida Holt"
    ),
    ("Gov. Ida Holt met Sen. Tom Karl. The governor said the plan was dead.", "Ida Holt"),
    ("Tom Karl met the foreign minister, Anna Berg. The minister said it was late.", "Anna Berg"),
    ("Anna Berg, the mayor of Vasch, met Tom Karl. The mayor said it was late.", "Anna Berg"),
    ("Tom Karl won. The candidate said the plan was dead.", "Tom Karl"),
    ("Holt spokesman Jamal Ware said the plan was dead.", "Jamal Ware"),
    ("Harry Bond, 30, of Raleigh, who was there, said the plan was dead.", "Harry Bond"),
    ("A senior official met Tom Karl. The official said the plan was dead.", "The official"),
    (
      "Sen. Ida Holt (D-Ohio) met Sen. Tom Karl (R-Texas). The Republican said the plan was dead.",
      "Tom Karl"
    ),
    ("Marty Walz met reporters on Friday. She said the plan was dead.", "Marty Walz"),
    ("Republican Anna Todd Berg said the plan was dead.", "Anna Todd Berg"),
    ("Former Tom F. Karl speechwriter Noam Berg said the plan was dead.", "Noam Berg"),
    ("The New Hampshire Union Leader said the plan was dead.", "New Hampshire Union Leader"),
    (
      "Vladimir Putin met officials of FIFA. The Russian leader said the plan was dead.",
      "Vladimir Putin"
    ),
  ])
  func `is found by what the article calls them`(text: String, name: String) {
    #expect(names(text) == [name])
  }

  @Test func `is no acronym where a person is meant`() {
    let text = """
      Tom Karl met the heads of FIFA. FIFA said that the vote was fair. He said that he agreed.
      """
    #expect(names(text) == ["FIFA", "Tom Karl"])
  }

  @Test func `may be named later than by the role`() {
    let text = """
      While the president has repeatedly said that he opposes the plan, his aides disagree.

      President Ida Holt met reporters in Vasch on Friday.
      """
    #expect(names(text).first == "Ida Holt")
  }

  @Test func `takes the fullest name, the role and no suffix`() throws {
    let text = """
      Vasch met reporters on Monday. The foreign minister, Ilona Vasch, said that the talks had failed. \
      Vasch added that she was tired.
      """
    let statements = StatementFinder.statements(inText: text, language: "en")
    #expect(statements.map { $0.speaker?.name } == ["Ilona Vasch", "Ilona Vasch"])
    #expect(statements.first?.speaker?.roles == ["foreign minister"])
  }

  @Test func `is carried to a quotation that stands alone`() throws {
    let text = """
      “We agree on all points that matter,” Viktor Orban said.

      “There is nothing left to say about any of it.”
      """
    let statements = StatementFinder.statements(inText: text, language: "en")
    let last = try #require(statements.last?.speaker)
    #expect(last.name == "Viktor Orban")
    #expect(last.resolvedBy == .carry)
    #expect(last.mention == nil)
  }

  @Test func `is asked for by any part of the name that ends it`() {
    var article = Article(title: "Putin calls for “complete end” to war", paragraphs: [])
    article.append("Putin said that the plan was ready.")
    article.language = "en"
    article.statements = StatementFinder.statements(in: article)
    #expect(article.statements.map(\.field) == [.title, .text])
    #expect(article.statements(by: "Vladimir Putin").count == 2)
    #expect(article.statements(by: "putin").count == 2)
    #expect(article.statements(by: "Biden").isEmpty)
    #expect(article.speakers.map(\.name) == ["Putin"])
  }
}
