import ExtractionCore
import Testing

@Suite struct `A quotation without a cue` {
  private func found(_ text: String) -> [Statement] {
    StatementFinder.statements(inText: text, language: "en")
  }

  @Test(arguments: [
    ("“The plan is a disgrace to all of us.” ― Anna Berg", "Anna Berg"),
    ("“The plan is a disgrace to all of us.”\n\n- Anna Berg", "Anna Berg"),
    ("Anna Berg, author: “The plan is a disgrace to all of us.”", "Anna Berg"),
    ("In a 2019 speech, Anna Berg had this:\n\n“The plan is a disgrace to all.”", "Anna Berg"),
    ("“The plan is a disgrace to all of us,” remembered Anna Berg.", "Anna Berg"),
    (
      "Ministers met in Rome.\n\n“The plan is a disgrace to all of us.”\n\n"
        + "Anna Berg, professor of law at the University of Oslo", "Anna Berg"
    ),
    (
      "The talks are over - Anna Berg: “The plan is a disgrace to all of us.” [Valley Post]",
      "Anna Berg"
    ),
  ])
  func `belongs to the name beside it`(text: String, name: String) {
    #expect(found(text).map { $0.speaker?.name } == [name])
  }

  @Test func `belongs to nobody whom the next paragraph tells a story of`() {
    let statements = found(
      "Ministers met in Rome.\n\n“The plan is a disgrace to all of us.”\n\n"
        + "Anna Berg, who left early, walked home.")
    #expect(statements.allSatisfy { $0.speaker?.name != "Anna Berg" })
  }

  @Test func `is read turn by turn where it is a transcript`() {
    let statements = found(
      "“KING: We have never seen the plan. MS. BERG: I sent it to you in the spring.”")
    #expect(statements.map { $0.speaker?.name } == ["KING", "BERG"])
  }

  @Test func `is a turn of its own in a dialogue`() {
    let statements = found(
      "“You could not have come at a better time.” “I was afraid of that.” “Then wait.”")
    #expect(statements.map(\.kind) == [.direct, .direct, .direct])
    #expect(statements.allSatisfy { $0.speaker == nil })
  }
}
