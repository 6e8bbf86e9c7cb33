import Testing
import Watching

@Suite struct `Speakers of a topic` {
  private func hits(_ speaker: String, _ marked: String, _ entities: [SpeakerEntity] = []) -> Bool {
    let topics = TopicSet(topics: [Topic(id: "t", speakers: [speaker])], speakers: entities)
    return !topics.matches(in: Sample.said(marked)).isEmpty
  }

  private let putin = SpeakerEntity(
    id: "putin", name: "Vladimir Putin", aliases: ["Putin", "Владимир Путин"],
    roles: ["Russian president", "president of Russia"])

  @Test(arguments: [
    ("Vladimir Putin", "[Vladimir Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[Putin|Vladimir Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[President Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[V. Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[Vladimir Vladimirovich Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[Lyudmila Putin] {said} <it is over>.", false),
    ("Vladimir Putin", "[Putina] {said} <it is over>.", false),
    ("Vladimir Putin", "[Putin] {said} <he met Igor Putin>.", false),
    ("Vladimir Putin", "But Putin met President Putin. [Putin] {said} <it is over>.", true),
    ("Vladimir Putin", "[Orban] {said} <Vladimir Putin agrees>.", false),
    ("Vladimir Putin", "[Владимир Путин] {сказал}, <что всё>.", true),
    ("Volodymyr Zelensky", "[Zelenskyy] {said} <no>.", true),
    ("Volodymyr Zelensky", "[Зеленський] {сказав} <ні>.", true),
    ("Viktor Orban", "[Orbán|Viktor Orbán] {said} <no>.", true),
    ("Joe Biden", "[Hunter Biden] {said} <no>.", false),
    ("Kyiv", "[Kiev] {said} <no>.", true),
    ("Kremlin", "[the Kremlin] {said} <no>.", true),
    ("Mark Milley", "[General Milley] {said} <no>.", true),
    ("Mark Milley", "[US General Mark Milley] {said} <no>.", true),
    ("Sergei Lavrov", "[Russian Foreign Minister Lavrov] {said} <no>.", true),
    ("Foreign Ministry", "[the Defence Ministry] {said} <no>.", false),
    ("American Medical Association", "[the British Medical Association] {said} <no>.", false),
    ("EU Commission", "[the Trade Commission] {said} <no>.", false),
    ("Labour Party", "[the Republican Party] {said} <no>.", false),
    ("Labour Party", "[the Labour Party] {said} <no>.", true),
    ("George W. Bush", "[George H. W. Bush] {said} <no>.", false),
    ("George Bush", "[George W. Bush] {said} <no>.", true),
    ("Ursula von der Leyen", "[von der Leyen] {said} <no>.", true),
    ("Robert Kennedy Jr.", "[Robert F. Kennedy Jr.] {said} <no>.", true),
    ("Сергей Лавров", "[Sergey Lavrov] {said} <no>.", true),
    ("Volodymyr Zelensky", "[Selenskyj|Wolodymyr Selenskyj] {sagte}, <nein>.", true),
  ])
  func `are the resolved speakers of that name`(watched: String, marked: String, expected: Bool) {
    #expect(hits(watched, marked) == expected)
  }

  @Test(arguments: [
    ("[Putin] {said} <it is over>.", true),
    ("[the Russian president] {said} <it is over>.", true),
    ("[the Russian president|Dmitry Medvedev] {said} <it is over>.", false),
    ("[Lyudmila Putin] {said} <it is over>.", false),
    ("[Putin] {said} <he met Igor Putin>.", false),
    ("[the US president] {said} <it is over>.", false),
    ("[the president] {said} <it is over>.", false),
  ])
  func `are entities by name, alias and role`(marked: String, expected: Bool) {
    #expect(hits("@putin", marked, [putin]) == expected)
  }

  @Test func `tell which statement and who`() throws {
    let topics = TopicSet(topics: [Topic(id: "t", speakers: ["@putin"])], speakers: [putin])
    let document = Sample.said("[Orban] {said} <no>. [Putin] {said} <yes>.")
    let match = try #require(topics.matches(in: document).first)
    #expect(match.reasons == [.speaker])
    #expect(match.statements == [1])
    #expect(match.speakerIDs == [1: "putin"])
  }

  @Test func `that nobody knows are a problem`() {
    let topics = TopicSet(topics: [Topic(id: "t", speakers: ["@nobody"])])
    #expect(topics.problems.map(\.key) == [.speakers])
  }
}
