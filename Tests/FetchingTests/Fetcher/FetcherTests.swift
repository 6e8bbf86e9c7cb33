import Fetching
import Markup
import Testing

@Suite struct `A fetcher` {
  @Test func `gives status, fields and body`() async throws {
    try await withServer { exchange in
      exchange.answer("200 OK", ["ETag: \"a\"", "X-Two: b"], body: Array("hello".utf8))
    } _: { fetcher, server in
      let response = try await fetcher.fetch(Request(url: server.url("/x?y=z#part")))
      #expect(response.status == 200)
      #expect(response.body == Array("hello".utf8))
      #expect(response.validators.etag == "\"a\"")
      #expect(response.header("x-two") == "b")
      #expect(server.requests.first?.hasPrefix("GET /x?y=z HTTP/1.1\r\n") == true)
    }
  }

  @Test func `says who it is, what it takes, and nothing of itself`() async throws {
    var settings = Fetcher.Settings.loopback
    settings.version = "1.2"
    settings.contact = "desk@example.org"
    try await withServer(settings: settings) { exchange in
      exchange.answer("200 OK", ["Set-Cookie: a=b"])
    } _: { fetcher, server in
      let request = try Request(url: server.url("/"), accept: "application/atom+xml")
      for _ in 0..<2 { _ = try await fetcher.fetch(request) }
      let head = try #require(server.requests.last)
      #expect(head.contains("\r\nUser-Agent: Earshot/1.2 (+https://"))
      #expect(head.contains("; desk@example.org)\r\n"))
      #expect(head.contains("\r\nAccept: application/atom+xml\r\n"))
      #expect(head.contains("\r\nAccept-Encoding: gzip, deflate, br\r\n"))
      #expect(!head.contains("Cookie") && !head.contains("Referer"))
    }
  }

  @Test func `asks with validators as they came, and understands 304`() async throws {
    try await withServer { exchange in
      exchange.answer("304 Not Modified", ["ETag: W/\"odd one\""])
    } _: { fetcher, server in
      let validators = Validators(
        etag: "W/\"odd one\"", lastModified: "Sunday, 01-Mar-26 10:00:00 GMT")
      let response = try await fetcher.fetch(
        Request(url: server.url("/"), validators: validators))
      #expect(response.isNotModified)
      let head = try #require(server.requests.last)
      #expect(head.contains("\r\nIf-None-Match: W/\"odd one\"\r\n"))
      #expect(head.contains("\r\nIf-Modified-Since: Sunday, 01-Mar-26 10:00:00 GMT\r\n"))
    }
  }

  @Test func `lets no validator write header fields`() async throws {
    try await withServer {
      $0.answer("200 OK")
    } _: { fetcher, server in
      let validators = Validators(etag: "\"a\"\r\nX-Evil: 1", lastModified: "")
      _ = try await fetcher.fetch(Request(url: server.url("/"), validators: validators))
      let head = try #require(server.requests.last)
      #expect(!head.contains("X-Evil") && !head.contains("If-"))
    }
  }

  @Test(
    arguments: [
      ("gzip", Compressed.gzip), ("deflate", Compressed.zlib), ("identity", { $0 }),
    ] as [(String, @Sendable ([UInt8]) -> [UInt8])])
  func `decodes bodies, in chunks too`(coding: String, code: @Sendable ([UInt8]) -> [UInt8])
    async throws
  {
    let text = Array("a line of text\n".utf8)
    let wire = code(text)
    try await withServer { exchange in
      guard exchange.path == "/chunks" else {
        return exchange.answer("200 OK", ["Content-Encoding: \(coding)"], body: wire)
      }
      exchange.send(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: \(coding)\r\n\r\n")
      exchange.send(Compressed.chunked(wire, size: 3))
      return .keep
    } _: { fetcher, server in
      for path in ["/", "/chunks"] {
        let response = try await fetcher.fetch(Request(url: server.url(path)))
        #expect(response.body == text)
      }
      #expect(server.connectionCount == 1)
    }
  }

  @Test func `decodes brotli`() async throws {
    let wire: [UInt8] = [
      0x1b, 0xdf, 0x00, 0xf8, 0x25, 0xe9, 0xca, 0xf0, 0xb2, 0x10, 0x51, 0x04, 0xeb, 0x15, 0x10,
      0xaa, 0x88, 0x26, 0xa4, 0x94, 0x56, 0x1f, 0x23, 0x7e, 0x1f,
    ]
    let text = String(repeating: "A short text, made shorter. ", count: 8)
    try await withServer {
      $0.answer("200 OK", ["Content-Encoding: br"], body: wire)
    } _: { fetcher, server in
      let response = try await fetcher.fetch(Request(url: server.url("/")))
      #expect(response.body == Array(text.utf8))
    }
  }

  @Test func `takes a body that ends with its connection`() async throws {
    try await withServer { exchange in
      exchange.send("HTTP/1.0 200 OK\r\n\r\nall of it")
      return .close
    } _: { fetcher, server in
      let response = try await fetcher.fetch(Request(url: server.url("/")))
      #expect(response.body == Array("all of it".utf8))
    }
  }

  @Test(arguments: [404, 410, 429, 500, 503])
  func `gives an answer that is no success, however its body fares`(status: Int) async throws {
    try await withServer { exchange in
      switch exchange.path {
      case "/short":
        exchange.send("HTTP/1.1 \(status) X\r\nRetry-After: 9\r\nContent-Length: 9\r\n\r\na")
      case "/long":
        exchange.send("HTTP/1.1 \(status) X\r\nRetry-After: 9\r\n\r\n")
        while exchange.send([UInt8](repeating: 0x20, count: 65_536)) {}
      default:
        return exchange.answer("\(status) X", ["Retry-After: 9"], body: [0x61])
      }
      return .close
    } _: { fetcher, server in
      for path in ["/", "/short", "/long"] {
        let response = try await fetcher.fetch(Request(url: server.url(path)))
        #expect(response.status == status)
        #expect(response.header("retry-after") == "9")
      }
    }
  }

  @Test func `asks each URL of a burst once and gives every answer`() async throws {
    var settings = Fetcher.Settings.loopback
    settings.spacing = 0
    try await withServer(settings: settings) { exchange in
      exchange.answer("200 OK", body: Array(exchange.path.utf8))
    } _: { fetcher, server in
      let paths = (0..<300).map { "/\($0)" }
      let bodies = try await withThrowingTaskGroup(of: String.self) { group in
        for path in paths {
          let request = Request(url: try server.url(path))
          group.addTask {
            String(decoding: try await fetcher.fetch(request).body, as: UTF8.self)
          }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(bodies == Set(paths))
      #expect(server.requests.count == 300)
      #expect(server.connectionCount <= 2)
    }
  }
}
