import Markup
import Testing
import Watching
import Web

@Suite struct `The page of the latest alerts` {
  @Test func `shows the sentence, the speaker, the topic and a link to the article`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1)])
    try await withServer(desk) { client in
      let page = try await client.get("/")
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.body.contains(">Ilona Vasch</a>"))
      #expect(page.body.contains("that the guns must fall <mark>silent</mark></blockquote>"))
      #expect(page.body.contains("as “The president”"))
      #expect(page.body.contains(#"href="/?topic=ceasefire">A ceasefire</a>"#))
      #expect(page.body.contains(#"<a href="https://courier.example/1" rel="noopener"#))
      #expect(page.body.contains("2026-11-22T11:40:01Z"))
    }
  }

  @Test func `shows the sentence around a keyword where nobody is quoted`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([
      News(1).with {
        $0.speaker = nil
        $0.term = "ceasefire"
      }
    ])
    try await withServer(desk) { client in
      let page = try await client.get("/").body
      #expect(page.contains("A <mark>ceasefire</mark> is near.</p>"))
    }
  }

  @Test func `says so when there is nothing yet`() async throws {
    try await withServer(try await NewsDesk()) { client in
      let page = try await client.get("/")
      #expect(page.body.contains("No feed is configured."))
      #expect(!page.body.contains("class=\"card"))
    }
  }

  @Test func `folds copies under the alert that told the story first`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([
      News(1).with { $0.story = "s" }, News(2),
      News(3).with {
        $0.story = "s"
        $0.feedTitle = "Harbour Wire"
      },
    ])
    try await withServer(desk) { client in
      let page = try await client.get("/").body
      #expect(page.ranges(of: "<li class=\"card").count == 2)
      #expect(page.contains("Also reported by <span class=\"copy-count\">another</span>"))
      #expect(page.contains("<span>Harbour Wire</span>"))
      let feed = try await client.get("/feed.atom").body
      #expect(feed.ranges(of: "<entry>").count == 2)
      #expect(feed.contains("Harbour Wire"))
      for (mode, count) in [("all", 3), ("hide", 2)] {
        let page = try await client.get("/?copies=\(mode)").body
        #expect(page.ranges(of: "<li class=\"card").count == count)
        #expect(!page.contains(">another</span>") || page.contains("class=\"copies\" hidden"))
        let feed = try await client.get("/feed.atom?copies=\(mode)").body
        #expect(feed.ranges(of: "<entry>").count == count)
      }
      #expect(try await client.get("/?copies=some").status == 400)
    }
  }

  @Test func `filters by topic and by speaker`() async throws {
    let desk = try await NewsDesk()
    let dam = Topic(id: "dam", name: "The dam")
    try await desk.file([
      News(1), News(2).with { $0.topic = dam }, News(3).with { $0.speaker = "Tomas Brandt" },
    ])
    try await withServer(desk) { client in
      for (target, count) in [
        ("/", 3), ("/?topic=dam", 1), ("/?speaker=tomas%20brandt", 1),
        ("/?speaker=Tomas+Brandt&topic=dam", 0),
      ] {
        let page = try await client.get(target).body
        #expect(page.ranges(of: "<li class=\"card").count == count)
      }
      let page = try await client.get("/?topic=dam").body
      #expect(page.contains(#"<a href="/?topic=dam" aria-current="true">"#))
    }
  }

  @Test func `gives what stands around the alerts alone to a live page`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1)])
    try await withServer(desk) { client in
      let around = try await client.get("/around?topic=ceasefire").body
      #expect(around.contains("<nav class=\"filters\"") && around.contains("1 alert · "))
      #expect(around.contains(#"href="/?topic=ceasefire" aria-current="true">"#))
      #expect(!around.contains("<style") && !around.contains("class=\"card"))
    }
  }

  @Test func `leads to older alerts`() async throws {
    let desk = try await NewsDesk()
    try await desk.file((1...5).map { News($0) })
    try await withServer(desk) { client in
      let first = try await client.get("/?limit=2").body
      #expect(first.contains("id=\"alert-5\"") && first.contains("id=\"alert-4\""))
      #expect(first.contains("href=\"/?before=4\""))
      let second = try await client.get("/?limit=2&before=4").body
      #expect(second.contains("id=\"alert-3\"") && !second.contains("id=\"alert-4\""))
      #expect(second.contains("data-live=\"false\""))
    }
  }

  @Test func `tells when the text is the feed's, and which feeds fail`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1).with { $0.fetchError = "cannot fetch the page: 404" }])
    try await desk.fail(feed: "https://gone.example/", because: "cannot fetch it: <timed out>")
    try await withServer(desk) { client in
      let page = try await client.get("/").body
      #expect(page.contains("From the feed alone: cannot fetch the page: 404"))
      #expect(page.contains("1 of 2 feeds does not answer"))
      #expect(page.contains("cannot fetch it: &lt;timed out&gt;"))
    }
  }

  @Test func `shortens what a feed sends at length`() async throws {
    let desk = try await NewsDesk()
    let long = String(repeating: "ä long ", count: 40_000)
    try await desk.file([
      News(1).with {
        $0.title = long
        $0.feedTitle = long
        $0.speaker = long
        $0.text = "The president said \(long)"
        $0.content = long
      }
    ])
    try await withServer(desk) { client in
      let page = try await client.get("/").body
      #expect(page.contains("class=\"card"))
      #expect(page.utf8.count < 40_000)
    }
  }
}
