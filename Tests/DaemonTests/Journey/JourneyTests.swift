import Daemon
import Markup
import Newsroom
import Storage
import Testing
import Watching

@Suite struct `The journey of an entry` {
  let test = TestDaemon()
  private let topics = [
    Topic(id: "ceasefire", keywords: ["ceasefire"]), Topic(id: "cease", keywords: ["cease"]),
    Topic(id: "vasch", speakers: ["Ilona Vasch"]), Topic(id: "lorn", speakers: ["Peter Lorn"]),
  ]

  private static let talks = Story(
    title: "Talks in Hald end without a paper",
    summary: "The two sides met for a day.",
    text: """
      Prime Minister Ilona Vasch said on Monday that the talks in Hald had ended without a ceasefire.

      “We will not sign what nobody means to keep,” Vasch said after the meeting, which lasted for
      most of the day and was held behind closed doors in the old town hall of Hald.

      The delegations left the city in the evening. Peter Lorn, who led the other side, took a
      train to the border without a word to the reporters who had waited for him since the morning.
      """)

  private func script(
    _ story: Story = talks, answers: [String: [Answer]] = [:], extra: [ScriptedEntry] = []
  ) -> NewsroomScript {
    let entry = ScriptedEntry(path: "/n/1", story: story, publishedAfter: .zero)
    return NewsroomScript(
      feeds: [ScriptedFeed(path: "/feed.xml", title: "Wire", entries: [entry] + extra)],
      answers: answers)
  }

  @Test func `ends with one alert for each topic that matches, and only those`() async throws {
    defer { test.remove() }
    try await withNewsroom(script(), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: topics)
      let alerts = try await test.pass(loaded)
      #expect(Set(alerts.map(\.topic)) == ["ceasefire", "vasch"])
      let vasch = try #require(alerts.first { $0.topic == "vasch" }?.value?["data"])
      #expect(vasch["statement"]?["speaker"]?["name"]?.string == "Ilona Vasch")
      #expect(vasch["article"]?["text_from"]?.string == "page")
      #expect(vasch["article"]?["title"]?.string == "Talks in Hald end without a paper")
      #expect(test.log == alerts.map(\.json))
    }
  }

  @Test func `is made once, whatever is polled again and restarted`() async throws {
    defer { test.remove() }
    try await withNewsroom(script(), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: topics)
      let first = try await test.pass(loaded)
      for _ in 0..<3 {
        test.time.advance(seconds: 3600)
        let again = try await test.pass(loaded)
        #expect(again == first)
      }
      #expect(await newsroom.requests(for: "/n/1").count == 1)
      let polls = await newsroom.requests(for: "/feed.xml")
      #expect(polls.map(\.status) == [200, 304, 304, 304])
      #expect(test.log.count == first.count)
    }
  }

  @Test func `begins at first sight only with what is young and dated`() async throws {
    defer { test.remove() }
    let old = ScriptedEntry(path: "/n/2", story: Self.talks, age: .seconds(3 * 86_400))
    let undated = ScriptedEntry(path: "/n/3", story: Self.talks, isDated: false)
    let young = ScriptedEntry(path: "/n/4", story: Self.talks, age: .seconds(3600))
    try await withNewsroom(script(extra: [old, undated, young]), now: test.time.now) { newsroom in
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: topics)
      let first = try await test.pass(loaded)
      #expect(Set(first.compactMap { $0.article?["url"]?.string?.suffix(4) }) == ["/n/4"])
      await newsroom.publishAll()
      test.time.advance(seconds: 3600)
      let second = try await test.pass(loaded)
      #expect(Set(second.compactMap { $0.article?["url"]?.string?.suffix(4) }) == ["/n/4", "/n/1"])
    }
  }

  @Test
  func `goes on with the feed's words when the page fails, and with the page when it comes back`()
    async throws
  {
    defer { test.remove() }
    var story = Self.talks
    story.summary = "Talks end; no ceasefire in sight."
    let answers = ["/n/1": [Answer.status(503), .status(503), .regular]]
    try await withNewsroom(script(story, answers: answers), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: topics)
      let first = try await test.pass(loaded)
      #expect(first.map(\.topic) == ["ceasefire"])
      #expect(first.first?.article?["text_from"]?.string == "feed")
      #expect(first.first?.article?["fetch_error"]?.string?.contains("answered 503") == true)
      test.time.advance(seconds: 3600)
      let second = try await test.pass(loaded)
      #expect(second == first)
      test.time.advance(seconds: 2 * 3600)
      let third = try await test.pass(loaded)
      #expect(third.map(\.topic) == ["ceasefire", "vasch"])
      #expect(third.last?.article?["text_from"]?.string == "page")
      #expect(await newsroom.requests(for: "/n/1").count == 3)
    }
  }

  @Test func `tries a page that never comes four times in all`() async throws {
    defer { test.remove() }
    try await withNewsroom(script(answers: ["/n/1": [.status(500)]]), now: test.time.now) {
      newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: topics)
      for _ in 0..<12 {
        try await test.pass(loaded)
        test.time.advance(seconds: 3600)
      }
      #expect(await newsroom.requests(for: "/n/1").count == 4)
      let counts = try await test.withStore { try await $0.counts() }
      #expect(counts.pending == 0)
    }
  }

  @Test func `is not held up by feeds that fail`() async throws {
    defer { test.remove() }
    let bad: [String: [Answer]] = [
      "/404": [.status(404)], "/410": [.status(410)], "/500": [.status(500)],
      "/empty": [.empty()],
      "/page": [.text("<!doctype html><title>x</title><p>no feed", contentType: "text/html")],
      "/broken": [.brokenOff("<rss><channel><title>x", contentType: "text/xml")],
      "/json": [.text("{\"a\":", contentType: "application/json")],
      "/big": [.stream(byteCount: 50 << 20, contentType: "application/rss+xml")],
      "/elsewhere": [.redirect(to: "file:///etc/passwd")],
      "/loop": [.redirect(to: "/loop")],
    ]
    try await withNewsroom(script(answers: bad), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(
        of: newsroom, feeds: Array(bad.keys) + ["/feed.xml"], topics: topics)
      let alerts = try await test.pass(loaded)
      #expect(Set(alerts.map(\.topic)) == ["ceasefire", "vasch"])
      let states = try await test.withStore { try await $0.feeds() }
      for state in states where !state.url.hasSuffix("/feed.xml") {
        let error = try #require(state.lastError, "\(state.url) has to say why")
        #expect(error.hasPrefix("cannot "), "\(error)")
        #expect(state.nextPoll > test.time.now())
      }
      #expect(states.first { $0.url.hasSuffix("/410") }?.isGone == true)
    }
  }

  @Test func `has the tags of all feeds that show the article`() async throws {
    defer { test.remove() }
    try await withNewsroom(script(), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let address = try await newsroom.address
      let other = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Other</title><item>
        <title>One</title><link>\(address.url("/n/1"))?utm_source=x</link>
        <pubDate>Mon, 23 Nov 2026 11:30:00 GMT</pubDate></item></channel></rss>
        """
      await newsroom.answer("/other", with: .text(other, contentType: "text/xml"))
      let topics = ["east", "west"].map { Topic(id: $0, query: "tag:\($0) ceasefire") }
      let loaded = try await test.configuration(
        of: newsroom, feeds: ["/feed.xml", "/other"], topics: topics
      ) {
        $0.feeds[0].tags = ["east"]
        $0.feeds[1].tags = ["west"]
      }
      #expect(Set(try await test.pass(loaded).map(\.topic)) == ["east", "west"])
    }
  }

  @Test func `keeps good entries of a truncated feed`() async throws {
    defer { test.remove() }
    try await withNewsroom(script(), now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let address = try await newsroom.address
      let cut = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Cut</title><item>
        <title>One</title><link>\(address.url("/n/1"))</link>
        <pubDate>Mon, 23 Nov 2026 11:30:00 GMT</pubDate></item><item><title>Tw
        """
      await newsroom.answer("/cut", with: .text(cut, contentType: "text/xml"))
      let loaded = try await test.configuration(of: newsroom, feeds: ["/cut"], topics: topics)
      let alerts = try await test.pass(loaded)
      #expect(Set(alerts.map(\.topic)) == ["ceasefire", "vasch"])
    }
  }
}
