import Markup
import Watching
import Testing

@testable import Web

@Suite struct `The stream of alerts` {
  /// The data of the events in a stream.
  static func events(_ body: String) -> [JSONValue] {
    body.split(separator: "\n").filter { $0.hasPrefix("data: ") }.compactMap {
      try? JSONValue(parsing: $0.dropFirst(6).utf8)
    }
  }

  @Test func `sends alerts as they come`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1)])
    try await withServer(desk) { client in
      async let stream = client.get("/events?after=1", until: "id: 2\nevent: alert\n")
      try await desk.file([News(2)])
      let answer = try await stream
      #expect(answer.headers["content-type"] == "text/event-stream; charset=utf-8")
      #expect(!answer.body.contains("id: 1\n"))
    }
  }

  @Test func `goes on after the last event that a page has seen`() async throws {
    let desk = try await NewsDesk()
    try await desk.file((1...3).map { News($0) })
    try await withServer(desk) { client in
      let answer = try await client.get(
        "/events?after=0", headers: "Last-Event-ID: 2\r\n", until: "id: 3\n")
      #expect(!answer.body.contains("id: 2\n"))
    }
  }

  @Test func `carries the card, and a copy as a line too`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([
      News(1).with { $0.story = "s" },
      News(2).with { $0.story = "s" },
    ])
    try await withServer(desk) { client in
      let body = try await client.get("/events?after=0", until: "id: 2\nevent: alert\ndata: ").body
      let events = Self.events(body)
      #expect(
        events.first?["card"]?.string?.contains("<li class=\"card severity-warning\"") ?? false)
      #expect(events.first?["copy"]?.string == nil)
      #expect(events.first?["key"]?.string?.hasPrefix("ceasefire|") == true)
    }
  }

  @Test func `leaves out what its filters leave out`() async throws {
    let desk = try await NewsDesk()
    try await desk.file([News(1), News(2).with { $0.speaker = "Tomas Brandt" }])
    try await withServer(desk) { client in
      let body = try await client.get(
        "/events?after=0&speaker=Tomas+Brandt", until: "event: alert"
      ).body
      #expect(body.contains("id: 2\n") && !body.contains("id: 1\n"))
    }
  }

  @Test func `has so many places and no more, and a place is free again`() async throws {
    let seats = LiveSeats(limit: 2)
    var taken = [seats.take(), seats.take()]
    #expect(taken.allSatisfy { $0 != nil })
    #expect(seats.take() == nil)
    taken.removeLast()
    #expect(seats.take() != nil)
  }

  @Test func `turns a page away when all places are taken`() async throws {
    let desk = try await NewsDesk()
    let settings = WebSettings(port: 0, liveClients: 0)
    try await withServer(desk, settings: settings) { client in
      let answer = try await client.get("/events")
      #expect(answer.status == 503)
      #expect(answer.body.hasPrefix("cannot follow live"))
    }
  }

  @Test func `ends when the program shuts down`() async throws {
    let desk = try await NewsDesk()
    let settings = WebSettings(port: 0, liveInterval: .seconds(3600))
    let (opened, opening) = AsyncStream<Void>.makeStream()
    var stream: Task<WebClient.Answer, any Error>?
    try await withServer(desk, settings: settings) { client in
      stream = Task { try await client.get("/events", notifying: opening) }
      for await _ in opened { break }
    }
    let answer = try #require(try await stream?.value)
    #expect(answer.body.contains("retry: 2000"))
  }
}
