import Logging
import Markup
import Newsroom
import ServiceLifecycle
import Testing

@Suite struct `A newsroom on loopback` {
  @Test func `serves feeds and pages with validators over the wire`() async throws {
    try await withNewsroom(.sample) { newsroom in
      let client = LoopbackClient(address: try await newsroom.address)
      let feed = try await client.get("/ledger/atom.xml")
      #expect(feed.status == 200)
      #expect(feed.headers["Content-Type"] == "application/atom+xml; charset=utf-8")
      #expect(feed.text.contains("karsa-dam"))
      let tag = try #require(feed.headers["ETag"])
      let again = try await client.get(
        "/ledger/atom.xml", headers: [Header("If-None-Match", tag)])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(try await client.get("/ledger/2026/karsa-dam").text.contains("Tilde Aronsen"))
    }
  }

  @Test func `logs what was asked and how it was answered`() async throws {
    try await withNewsroom(.sample) { newsroom in
      let client = LoopbackClient(address: try await newsroom.address)
      _ = try await client.get("/courier/feed.xml?a=b", headers: [Header("X-Mark", "1")])
      _ = try await client.get("/nothing")
      let requests = await newsroom.requests
      #expect(requests.map(\.path) == ["/courier/feed.xml", "/nothing"])
      #expect(requests.map(\.status) == [200, 404])
      #expect(requests[0].query == "a=b")
      #expect(requests[0].headers["x-mark"] == "1")
      #expect(await newsroom.requests(for: "/nothing").count == 1)
    }
  }

  @Test func `publishes entry after entry, dated with the given time`() async throws {
    let noon = Instant(year: 2026, month: 3, day: 1, hour: 12)
    try await withNewsroom(.sample, now: { noon }) { newsroom in
      let client = LoopbackClient(address: try await newsroom.address)
      let published = await newsroom.publish(next: 2)
      #expect(published == Array(NewsroomScript.sample.schedule.prefix(2)))
      let feed = try await client.get("/harbour/feed.json")
      #expect(feed.text.contains("2026-03-01T12:00:00Z"))
      #expect(await newsroom.publishAll().count == NewsroomScript.sample.schedule.count - 2)
      #expect(await newsroom.publish().isEmpty)
    }
  }

  @Test func `keeps the times of its schedule by any clock`() async throws {
    let clock = InstantClock()
    try await withNewsroom(.sample) { newsroom in
      try await newsroom.publishOnSchedule(by: clock, pace: 2)
      #expect(await newsroom.publish().isEmpty)
    }
    let last = NewsroomScript.sample.schedule.last?.publishedAfter ?? .zero
    #expect(clock.now.offset == last / 2)
  }

  @Test func `answers a HEAD with the length and without the body`() async throws {
    try await withNewsroom(.sample) { newsroom in
      let client = LoopbackClient(address: try await newsroom.address)
      let get = try await client.get("/ledger/atom.xml")
      let head = try await client.get("/ledger/atom.xml", method: "HEAD")
      #expect(head.body.isEmpty)
      #expect(head.headers["Content-Length"] == String(get.body.count))
    }
  }

  @Test func `streams a big body and breaks one off`() async throws {
    try await withNewsroom(.sample) { newsroom in
      await newsroom.answer(
        "/big", with: .stream(byteCount: 3_000_000, opening: "<rss>", contentType: "text/xml"))
      await newsroom.answer("/torn", with: .brokenOff("<rss><item>", contentType: "text/xml"))
      let client = LoopbackClient(address: try await newsroom.address)
      let big = try await client.get("/big")
      #expect(big.body.count > 3_000_000)
      #expect(big.headers["Content-Length"] == nil)
      // A chunked body ends with an empty chunk (RFC 9112, section 7.1); the torn one does not.
      #expect(big.body.suffix(5) == Array("0\r\n\r\n".utf8)[...])
      let torn = try await client.get("/torn")
      #expect(torn.text.contains("<item>"))
      #expect(!torn.text.hasSuffix("0\r\n\r\n"))
    }
  }

  @Test func `is closed after the body, and says so`() async throws {
    let newsroom = Newsroom(script: .sample)
    let address = try await newsroom.start()
    await newsroom.stop()
    await #expect(throws: LoopbackClient.Unreachable.self) {
      try await LoopbackClient(address: address).get("/")
    }
  }

  @Test func `says why it cannot open`() async throws {
    try await withNewsroom(.sample) { newsroom in
      let address = try await newsroom.address
      let port = try #require(Int(address.baseURL.split(separator: ":").last ?? ""))
      let second = Newsroom(script: .sample, port: port)
      let error = await #expect(throws: NewsroomError.self) { try await second.start() }
      #expect("\(error.map(String.init(describing:)) ?? "")".hasPrefix("cannot open the newsroom"))
    }
  }

  @Test func `runs as a service that shuts down with its group`() async throws {
    let newsroom = Newsroom(script: .sample)
    let group = ServiceGroup(
      configuration: .init(services: [newsroom], logger: .init(label: "test")))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      let address = try await newsroom.address
      #expect(try await LoopbackClient(address: address).get("/").status == 200)
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }
}
