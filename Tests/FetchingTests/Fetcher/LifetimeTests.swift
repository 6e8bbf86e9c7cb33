import Fetching
import Markup
import Testing

@Suite struct `The life of a transfer` {
  private let silence: LoopbackServer.Script = { exchange in
    exchange.waitForEnd()
    return .close
  }

  @Test func `ends at its time limit`() async throws {
    try await withServer(silence) { fetcher, server in
      let url = try server.url("/")
      let error = await fetcher.failure(url, Request.Limits(totalSeconds: 0.05))
      #expect(error == .timedOut(url))
    }
  }

  @Test func `ends at its time limit though bytes trickle`() async throws {
    try await withServer { exchange in
      exchange.send("HTTP/1.1 200 OK\r\n\r\n")
      exchange.send("a")
      exchange.waitForEnd()
      return .close
    } _: { fetcher, server in
      let url = try server.url("/")
      let error = await fetcher.failure(url, Request.Limits(totalSeconds: 0.05))
      #expect(error == .timedOut(url))
    }
  }

  @Test func `ends with the task that asked`() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    try await withServer { exchange in
      arrived.yield()
      exchange.waitForEnd()
      return .close
    } _: { fetcher, server in
      let url = try server.url("/")
      let task = Task { await fetcher.failure(url) }
      for await _ in arrivals { break }
      task.cancel()
      #expect(await task.value == .cancelled(url))
    }
  }

  @Test func `does not begin in a task that is cancelled`() async throws {
    try await withServer(silence) { fetcher, server in
      let url = try server.url("/")
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await fetcher.failure(url)
      }
      #expect(await task.value == .cancelled(url))
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `that waits for its turn ends with the task that asked`() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    var settings = Fetcher.Settings.loopback
    settings.connectionsPerHost = 1
    try await withServer(settings: settings) { exchange in
      arrived.yield()
      exchange.waitForEnd()
      return .close
    } _: { fetcher, server in
      let first = try server.url("/first")
      let second = try server.url("/second")
      let running = Task { await fetcher.failure(first) }
      for await _ in arrivals { break }
      let waiting = Task { await fetcher.failure(second) }
      waiting.cancel()
      #expect(await waiting.value == .cancelled(second))
      running.cancel()
      #expect(await running.value == .cancelled(first))
      #expect(server.requests.count == 1)
    }
  }

  @Test func `ends with its fetcher`() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    try await withServer { exchange in
      arrived.yield()
      exchange.waitForEnd()
      return .close
    } _: { fetcher, server in
      let url = try server.url("/")
      let task = Task { await fetcher.failure(url) }
      for await _ in arrivals { break }
      await fetcher.shutdown()
      #expect(await task.value == .cancelled(url))
      #expect(await fetcher.failure(url) == .cancelled(url))
    }
  }

  @Test func `looks up names beyond ASCII as the net knows them`() async throws {
    let url = try #require(WebURL("http://bücher.invalid/"))
    let fetcher = Fetcher()
    guard case .unresolved(_, let detail)? = await fetcher.failure(url) else {
      Issue.record("a name that cannot be was resolved")
      return
    }
    #expect(detail.contains("xn--bcher-kva.invalid"))
    await fetcher.shutdown()
  }

  @Test func `fails where nobody listens`() async throws {
    let server = try LoopbackServer(silence)
    let url = try server.url("/")
    server.stop()
    let fetcher = Fetcher(settings: .loopback)
    switch await fetcher.failure(url) {
    case .unreachable, .brokenAnswer: break
    case let error: Issue.record("\(String(describing: error))")
    }
    await fetcher.shutdown()
  }

  @Test(arguments: ["ftp://127.0.0.1/", "gopher://127.0.0.1/", "file://localhost/etc/passwd"])
  func `does not begin for other schemes than HTTP`(text: String) async throws {
    let url = try #require(WebURL(text))
    let fetcher = Fetcher(settings: .loopback)
    #expect(await fetcher.failure(url) == .unsupportedScheme(url))
  }
}
