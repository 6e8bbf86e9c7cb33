import Fetching
import Markup
import Testing

/// Servers that break HTTP, on purpose or not.
@Suite struct `A hostile answer` {
  /// What a server sends to a client that must not take it for an answer.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let after: LoopbackServer.After
    let send: @Sendable (Exchange) -> Void
    let isExpected: @Sendable (FetchError) -> Bool

    init(
      _ name: String, _ after: LoopbackServer.After = .close,
      send: @escaping @Sendable (Exchange) -> Void,
      isExpected: @escaping @Sendable (FetchError) -> Bool
    ) {
      testDescription = name
      self.after = after
      self.send = send
      self.isExpected = isExpected
    }
  }

  @Test(arguments: cases)
  func `is an error that says what was wrong`(hostile: Case) async throws {
    try await withServer { exchange in
      hostile.send(exchange)
      return hostile.after
    } _: { fetcher, server in
      let limits = Request.Limits(bodyBytes: 1 << 20, totalSeconds: 20)
      let error = try #require(await fetcher.failure(server.url("/"), limits))
      #expect(hostile.isExpected(error), "\(error)")
      #expect("\(error)".hasPrefix("cannot fetch http://127.0.0.1:"))
      let next = await fetcher.failure(try server.url("/"), limits)
      #expect(next.map(hostile.isExpected) == true, "the fetcher goes on")
    }
  }

  static let cases: [Case] = broken + short + large

  private static let broken = [
    Case("no answer at all") { _ in
    } isExpected: {
      if case .brokenAnswer = $0 { true } else { false }
    },
    Case("bytes that are not HTTP") {
      $0.send("SSH-2.0-x\r\n\r\n")
    } isExpected: {
      if case .brokenAnswer = $0 { true } else { false }
    },
    Case("a reset instead of an answer", .reset) { _ in
    } isExpected: {
      if case .brokenAnswer = $0 { true } else { false }
    },
    Case("a coding that does not decode") {
      _ = $0.answer("200 OK", ["Content-Encoding: gzip"], body: Array("plain text".utf8))
    } isExpected: {
      if case .undecodable = $0 { true } else { false }
    },
    Case("a length that is no number") {
      $0.send("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
  ]

  private static let short = [
    Case("fewer bytes than announced") {
      $0.send("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 10\r\n\r\nabc")
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
    Case("a reset inside the body", .reset) {
      $0.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
    Case("chunks without the last one") {
      $0.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
    Case("gzip cut in the middle") {
      let wire = Compressed.gzip(Array("some text, and then some more".utf8)).dropLast(12)
      _ = $0.answer("200 OK", ["Content-Encoding: gzip"], body: Array(wire))
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
    Case("gzip cut in the middle, in chunks") {
      let wire = Compressed.gzip(Array("some text, and then some more".utf8)).dropLast(3)
      $0.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
      $0.send(Compressed.chunked(wire, size: 4))
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
    Case("deflate cut in the middle") {
      let wire = Compressed.zlib(Array("some text, and then some more".utf8)).dropLast(6)
      _ = $0.answer("200 OK", ["Content-Encoding: deflate"], body: Array(wire))
    } isExpected: {
      if case .truncated = $0 { true } else { false }
    },
  ]

  private static let large = [
    Case("a body beyond the limit") {
      _ = $0.answer("200 OK", body: [UInt8](repeating: 0x20, count: 2 << 20))
    } isExpected: {
      if case .bodyTooLarge(_, limit: 1 << 20) = $0 { true } else { false }
    },
    Case("a body without end") { exchange in
      exchange.send("HTTP/1.1 200 OK\r\n\r\n")
      while exchange.send([UInt8](repeating: 0x20, count: 65_536)) {}
    } isExpected: {
      if case .bodyTooLarge = $0 { true } else { false }
    },
    Case("a gzip bomb") {
      _ = $0.answer(
        "200 OK", ["Content-Encoding: gzip"], body: Compressed.gzipBomb(matches: 100_000))
    } isExpected: {
      if case .bodyTooLarge = $0 { true } else { false }
    },
    Case("a brotli bomb") {
      _ = $0.answer("200 OK", ["Content-Encoding: br"], body: Compressed.brotliBomb)
    } isExpected: {
      if case .bodyTooLarge = $0 { true } else { false }
    },
    Case("header fields without end") { exchange in
      exchange.send("HTTP/1.1 200 OK\r\n")
      while exchange.send("X-Field: \(String(repeating: "x", count: 4000))\r\n") {}
    } isExpected: {
      if case .headersTooLarge = $0 { true } else { false }
    },
    Case("interim answers without end") { exchange in
      while exchange.send("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n") {}
    } isExpected: {
      if case .headersTooLarge = $0 { true } else { false }
    },
  ]
}
