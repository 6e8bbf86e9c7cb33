import Daemon
import Markup
import Newsroom
import Storage
import Testing
import Watching

@Suite struct `A story that forty feeds carry` {
  let test = TestDaemon()
  private let topics = [
    Topic(id: "dam", keywords: ["dam"]), Topic(id: "aronsen", speakers: ["Tilde Aronsen"]),
  ]

  private func story(_ number: Int) -> Story {
    Story(
      title: number == 0 ? "Engineers lower the water" : "Karsa dam: report number \(number)",
      summary: "Sensors found a movement in the wall.",
      text: """
        Engineers began on Monday to lower the water behind the Karsa dam by four metres, after sensors
        had found a movement of nine millimetres in the eastern wall.

        “The wall is sound, and we want to keep it that way,” said Tilde Aronsen, who heads the river
        authority. She stressed that nobody living downstream had to leave their home this week.

        The dam was built in 1961 and holds back the largest lake in the region. The last inspection was
        two years ago, and the next one was planned for the spring.
        """)
  }

  private var script: NewsroomScript {
    NewsroomScript(
      feeds: (0..<40).map { number in
        let entry = ScriptedEntry(
          path: "/\(number)/dam", story: story(number), publishedAfter: .zero)
        return ScriptedFeed(
          path: "/\(number)/feed.xml", title: "Paper \(number)",
          format: ScriptedFeed.Format.allCases[number % 3],
          layout: PageLayout.allCases[number % PageLayout.allCases.count], entries: [entry])
      })
  }

  @Test func `is one new alert and thirty-nine copies`() async throws {
    defer { test.remove() }
    try await withNewsroom(script, now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(
        of: newsroom, feeds: script.feeds.map(\.path), topics: topics)
      let alerts = try await test.pass(loaded)
      #expect(alerts.count == 80)
      for topic in topics {
        let actions = alerts.filter { $0.topic == topic.id }
          .compactMap { $0.value?["data"]?["action"]?.string }
        #expect(actions == ["new"] + Array(repeating: "copy", count: 39))
      }
      let stories = alerts.compactMap { $0.value?["data"]?["story"] }
      #expect(Set(stories.compactMap { $0["id"]?.string }).count == 1)
      #expect(stories.compactMap { $0["size"]?.integer }.max() == 40)
      #expect(test.log == alerts.map(\.json))
    }
  }
}

@Suite struct `An article that its newsroom edits` {
  let test = TestDaemon()

  private func story(_ addition: String) -> Story {
    Story(
      title: "Engineers lower the water behind the Karsa dam",
      summary: "Sensors found a movement in the wall. \(addition.isEmpty ? "" : "Updated.")",
      text: """
        Engineers began on Monday to lower the water behind the Karsa dam by four metres, after sensors
        had found a movement of nine millimetres in the eastern wall.

        “The wall of the dam is sound, and we want to keep it that way,” said Tilde Aronsen, who heads
        the river authority and spoke to reporters in the old town hall.

        \(addition)

        The dam was built in 1961 and holds back the largest lake in the region. The last inspection was
        two years ago, and the next one was planned for the spring.
        """)
  }

  /// The alerts on two versions of the article.
  private func alerts(addition: String) async throws -> [StoredAlert] {
    defer { test.remove() }
    let entry = ScriptedEntry(path: "/dam", story: story(""), publishedAfter: .zero)
    let feed = ScriptedFeed(path: "/feed.xml", title: "Wire", format: .atom, entries: [entry])
    let topics = [Topic(id: "dam", keywords: ["dam"]), Topic(id: "ferry", keywords: ["ferry"])]
    return try await withNewsroom(NewsroomScript(feeds: [feed]), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: topics)
      try await test.pass(loaded)
      test.time.advance(seconds: 3600)
      await newsroom.revise("/dam", with: story(addition))
      try await test.pass(loaded)
      test.time.advance(seconds: 3600)
      return try await test.pass(loaded)
    }
  }

  @Test func `alerts again with what is newly said`() async throws {
    let alerts = try await alerts(
      addition: "“We will open the second gate of the dam on Friday at noon,” Aronsen said.")
    #expect(alerts.map(\.topic) == ["dam", "dam"])
    let data = try alerts.map { try #require($0.value?["data"]) }
    #expect(data.map { $0["action"]?.string } == ["new", "update"])
    let said = try #require(data[1]["statement"]?["text"]?.string)
    #expect(said.hasPrefix("We will open the second gate of the dam"))
    #expect(data[1]["statements"] == nil)
  }

  @Test func `does not alert again when nothing new is said`() async throws {
    let alerts = try await alerts(addition: "The dam is a kilometre long and has four gates.")
    #expect(alerts.map(\.topic) == ["dam"])
  }

  @Test func `alerts for topics that match only now`() async throws {
    let alerts = try await alerts(addition: "The ferry at Karsa does not sail until Sunday.")
    #expect(alerts.map(\.topic) == ["dam", "ferry"])
    #expect(alerts.last?.value?["data"]?["action"]?.string == "new")
  }
}
