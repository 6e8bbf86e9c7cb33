import Metrics
import ExtractionCore
import Markup
import Testing

@testable import Web

@Suite struct `The web face for machines` {
  @Test func `gives alerts as the log has them, after a sequence`() async throws {
    let desk = try await NewsDesk()
    try await desk.file((1...5).map { News($0) })
    try await withServer(desk) { client in
      let page = try #require(try await client.get("/alerts.json?after=2&limit=2").json)
      #expect(page["alerts"]?.array?.compactMap { $0["data"]?["seq"]?.integer } == [3, 4])
      #expect(page["last"]?.integer == 4)
      #expect(page["alerts"]?[0]?["type"]?.string == "earshot.alert.v1")
      let rest = try #require(try await client.get("/alerts.json?after=4").json)
      #expect(rest["alerts"]?.array?.count == 1 && rest["last"]?.integer == 5)
      let end = try #require(try await client.get("/alerts.json?after=5").json)
      #expect(end["alerts"]?.array?.isEmpty ?? false && end["last"]?.integer == 5)
    }
  }

  @Test func `gives the latest alerts first without a sequence`() async throws {
    let desk = try await NewsDesk()
    try await desk.file((1...3).map { News($0) })
    try await withServer(desk) { client in
      let page = try #require(try await client.get("/alerts.json").json)
      #expect(page["alerts"]?.array?.compactMap { $0["data"]?["seq"]?.integer } == [3, 2, 1])
      #expect(page["last"]?.integer == 3)
    }
  }

  @Test func `goes past what a filter leaves out`() async throws {
    let desk = try await NewsDesk()
    try await desk.file(
      (1...4).map { number in News(number).with { $0.speaker = number == 4 ? "B" : "A" } })
    try await withServer(desk) { client in
      let page = try #require(try await client.get("/alerts.json?after=0&speaker=b").json)
      #expect(page["alerts"]?.array?.count == 1 && page["last"]?.integer == 4)
      let none = try #require(try await client.get("/alerts.json?after=0&speaker=c").json)
      #expect(none["alerts"]?.array?.isEmpty ?? false && none["last"]?.integer == 4)
    }
  }

  @Test func `gives an Atom feed that names its entries by the alerts' ids`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1), News(2).with { $0.kind = .direct }])
    try await withServer(desk) { client in
      let feed = try await client.get("/feed.atom", host: "localhost:99")
      #expect(feed.headers["content-type"] == "application/atom+xml; charset=utf-8")
      #expect(feed.body.contains("<id>urn:earshot:alert:alert2</id>"))
      #expect(feed.body.contains("[A ceasefire] Vasch calls for quiet"))
      #expect(feed.body.contains("<updated>2026-11-22T11:40:02Z</updated>"))
      #expect(feed.body.contains(#"href="http://localhost:99/feed.atom""#))
      #expect(feed.body.contains("&lt;b&gt;Ilona Vasch&lt;/b&gt; said"))
    }
  }

  @Test func `answers 304 to a reader that has the feed already`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1)])
    try await withServer(desk) { client in
      let tag = try #require(try await client.get("/feed.atom").headers["etag"])
      let same = try await client.get("/feed.atom", headers: "If-None-Match: \(tag)\r\n")
      #expect(same.status == 304 && same.body.isEmpty)
      try await desk.file([News(2)])
      let next = try await client.get("/feed.atom", headers: "If-None-Match: \(tag)\r\n")
      #expect(next.status == 200 && next.headers["etag"] != tag)
    }
  }

  @Test func `answers the question for health with 200 or 503`() async throws {
    let desk = try await NewsDesk()
    let report = HealthReport(checks: [
      .init("database", isHealthy: true),
      .init("scheduler", isHealthy: false, detail: "no poll for 90 s"),
    ])
    try await withServer(desk, health: { report }) { client in
      let answer = try await client.get("/healthz")
      #expect(answer.status == 503)
      #expect(answer.json?["status"]?.string == "failing")
      #expect(answer.json?["checks"]?["scheduler"]?["detail"]?.string == "no poll for 90 s")
      #expect(answer.json?["checks"]?["database"]?["healthy"]?.bool == true)
    }
    try await withServer(desk) { client in
      let answer = try await client.get("/healthz")
      #expect(answer.json?["status"]?.string == "ok")
    }
  }

  @Test func `gives metrics of the program, the store and the process`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1)])
    let registry = PrometheusRegistry()
    registry.makeCounter(label: "earshot_polls", dimensions: [("result", "new")]).increment(by: 2)
    try await withServer(desk, metrics: registry) { client in
      let answer = try await client.get("/metrics")
      #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      #expect(answer.body.contains("earshot_polls_total{result=\"new\"} 2\n"))
      #expect(answer.body.contains("# TYPE earshot_alerts_stored gauge\nearshot_alerts_stored 1\n"))
      let memory = try #require(answer.body.firstMatch(of: /process_resident_memory_bytes (\d+)/))
      #expect(try #require(Int(memory.1)) > 1_000_000)
    }
  }
}
