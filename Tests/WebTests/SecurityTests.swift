import Storage
import Testing
import Watching

@testable import Web

@Suite struct `The web face towards strangers` {
  /// What a hostile feed may carry, each with what must not stand in the page.
  static let hostile = [
    ("<script>alert(1)</script>", "<script>alert"),
    ("\" onmouseover=alert(1) x=\"", "\" onmouseover"),
    // The mark joins the quotation mark to one character, but a browser sees two.
    ("\"\u{301} onmouseover=alert(1)", "\"\u{301} onmouseover"),
    ("'\u{FE0F} onfocus=alert(1)", "'\u{FE0F} onfocus"),
    ("<\u{200D}img src=x onerror=alert(1)>", "<\u{200D}img"),
    ("</li></ol><h1>", "</li></ol><h1>"),
    ("{{{nonce}}}", "<mark>{{"),
  ]

  @Test(arguments: hostile)
  func `never writes what a feed says as markup`(text: String, markup: String) async throws {
    let desk = try await NewsDesk()
    try await desk.file([
      News(1).with {
        $0.title = text
        $0.feedTitle = text
        $0.topic.name = text
        $0.speaker = text
        $0.text = "\(text) said that \(text) is near."
        $0.mention = text
        $0.content = "that \(text) is near"
      }
    ])
    try await withServer(desk) { client in
      for target in ["/", "/feed.atom"] {
        let answer = try await client.get(target)
        #expect(answer.status == 200)
        #expect(answer.body.unicodeScalars.firstRange(of: markup.unicodeScalars) == nil)
      }
      let event = try await client.get("/events?after=0", until: "event: alert\n").body
      #expect(event.contains("event: alert"))
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "ftp://h/x", "//h/x", "", "java\nscript:x",
  ])
  func `links to http and https only`(url: String) async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1).with { $0.url = url }])
    try await withServer(desk) { client in
      let page = try await client.get("/").body
      #expect(page.contains("<h2 id=\"title-1\">Vasch calls for quiet</h2>"))
    }
  }

  @Test func `lets only its own styles and scripts run, by a new nonce each time`() async throws {
    try await withServer(try await NewsDesk()) { client in
      let answers = [try await client.get("/"), try await client.get("/")]
      let policies = answers.compactMap { $0.headers["content-security-policy"] }
      #expect(policies.count == 2 && policies[0] != policies[1])
      for (answer, policy) in zip(answers, policies) {
        #expect(policy.contains("default-src 'none'"))
        let nonce = try #require(policy.firstMatch(of: /'nonce-([0-9a-f]{32})'/)?.1)
        #expect(answer.body.ranges(of: "nonce=\"\(nonce)\"").count == 2)
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["access-control-allow-origin"] == nil)
      }
    }
  }

  @Test(arguments: [
    ("127.0.0.1:8427", 200), ("localhost", 200), ("[::1]:80", 200), ("127.1.2.3", 200),
    ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("localhost.evil", 421),
    ("127.1", 421), ("0x7f.0.0.1", 421), ("127.0.0.1:x", 421), ("127.0.0.256", 421),
  ])
  func `knows the names of loopback`(host: String, status: Int) {
    #expect(Loopback.contains(authority: host) == (status == 200))
  }

  @Test func `answers only requests for loopback`() async throws {
    try await withServer(try await NewsDesk()) { client in
      for target in ["/", "/events", "/healthz", "/metrics"] {
        let answer = try await client.get(target, host: "rebound.example")
        #expect(answer.status == 421)
        #expect(answer.body.hasPrefix("cannot answer: the request is for another host"))
      }
    }
  }

  @Test(arguments: [
    ("/nothing", 404), ("/../etc/passwd", 404), ("/alerts.json?limit=0", 400),
    ("/alerts.json?limit=201", 400), ("/alerts.json?after=-1", 400), ("/?before=x", 400),
    ("/?topic=%3Cscript%3E", 400), ("/?speaker=" + String(repeating: "a", count: 201), 400),
    ("/?x=" + String(repeating: "a", count: 2100), 400), ("/?unknown=1&&=&topic", 200),
    ("/?speaker=%FF%zz%", 200),
  ])
  func `bounds what may be asked`(target: String, status: Int) async throws {
    try await withServer(try await NewsDesk()) { client in
      let answer = try await client.get(target)
      #expect(answer.status == status)
      if status != 200 { #expect(answer.body.hasPrefix("cannot ")) }
    }
  }

  @Test func `takes GET and HEAD alone`() async throws {
    try await withServer(try await NewsDesk()) { client in
      #expect(try await client.get("/", method: "POST").status == 405)
      let head = try await client.get("/", method: "HEAD")
      #expect(head.status == 200 && head.body.isEmpty)
    }
  }

  @Test(arguments: ["0.0.0.0", "::", "192.168.1.7", "example.org", "127.0.0.1.example.org", ""])
  func `refuses to listen where others can reach it`(host: String) async throws {
    let desk = try await NewsDesk()
    let error = #expect(throws: WebError.self) {
      try WebServer(settings: WebSettings(host: host), source: desk.store) {
        HealthReport(checks: [])
      }
    }
    #expect(error?.description.contains("listens on loopback only") ?? false)
  }

  @Test func `says why it cannot listen`() async throws {
    let desk = try await NewsDesk()
    try await withServer(desk) { client in
      let second = try WebServer(
        settings: WebSettings(port: Int(client.port)), source: desk.store
      ) { HealthReport(checks: []) }
      let error = await #expect(throws: WebError.self) { try await second.run() }
      #expect(error?.description.hasPrefix("cannot serve the page on 127.0.0.1 port") ?? false)
    }
  }

  @Test func `says that the store failed, and goes on`() async throws {
    let desk = try await NewsDesk()
    try await withServer(desk) { client in
      await desk.store.close()
      let answer = try await client.get("/alerts.json")
      #expect(answer.status == 503)
      #expect(answer.body.hasPrefix("cannot "))
      #expect(try await client.get("/healthz").status == 200)
    }
  }
}
