import Fetching
import Markup
import Testing

@Suite struct `A redirect` {
  private let script: LoopbackServer.Script = { exchange in
    let path = exchange.path
    let rules: [String: (String, String)] = [
      "/old": ("301 Moved", "/new"), "/older": ("308 Moved", "old"), "/now": ("302 Found", "new#b"),
      "/see": (
        "303 See", "//127.0.0.1:\(exchange.field("Host")?.split(separator: ":").last ?? "")/new"
      ),
      "/loop": ("302 Found", "/loop"), "/file": ("302 Found", "file:///etc/passwd"),
      "/gopher": ("301 Moved", "gopher://127.0.0.1/"), "/mail": ("302 Found", "mailto:a@b"),
      "/empty": ("301 Moved", ""), "/broken": ("301 Moved", "http://"),
      "/private": ("302 Found", "http://10.0.0.1/"),
      "/metadata": ("302 Found", "http://169.254.169.254/latest"),
    ]
    if let (status, target) = rules[path] {
      return exchange.answer(status, ["Location: \(target)"], body: Array("moved".utf8))
    }
    if path.hasPrefix("/more") {
      return exchange.answer("302 Found", ["Location: /more\(exchange.path.count)x"])
    }
    return exchange.answer("200 OK", ["ETag: \"t\""], body: Array("here".utf8))
  }

  @Test(arguments: [
    ("/old", [301], true), ("/older", [308, 301], true), ("/now", [302], false),
    ("/see", [303], false),
  ])
  func `is followed and recorded`(path: String, statuses: [Int], isPermanent: Bool) async throws {
    try await withServer(script) { fetcher, server in
      let validators = Validators(etag: "\"t\"")
      let response = try await fetcher.fetch(
        Request(url: server.url(path), validators: validators))
      #expect(response.body == Array("here".utf8))
      #expect(response.url.path == "/new")
      #expect(response.redirects.map(\.status) == statuses)
      #expect(response.redirects.last?.target == response.url)
      #expect(response.isPermanentRedirect == isPermanent)
      #expect(server.requests.allSatisfy { $0.contains("If-None-Match: \"t\"") })
    }
  }

  @Test(arguments: ["/loop", "/more"])
  func `without end is given up`(path: String) async throws {
    try await withServer(script) { fetcher, server in
      let url = try server.url(path)
      let error = await fetcher.failure(url, Request.Limits(redirects: 4))
      #expect(error == .tooManyRedirects(url, limit: 4))
      #expect(server.requests.count == 5)
    }
  }

  @Test(arguments: ["/file", "/gopher", "/mail", "/broken"])
  func `to something else than HTTP is not followed`(path: String) async throws {
    try await withServer(script) { fetcher, server in
      let error = await fetcher.failure(try server.url(path))
      guard case .badRedirect(try server.url(path), _)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `to nowhere is the answer`() async throws {
    try await withServer(script) { fetcher, server in
      let response = try await fetcher.fetch(Request(url: server.url("/empty")))
      #expect(response.status == 301)
      #expect(response.redirects.isEmpty)
    }
  }

  @Test(arguments: ["/private", "/metadata"])
  func `into a private network is not followed`(path: String) async throws {
    try await withServer(script) { fetcher, server in
      guard case .forbiddenAddress? = await fetcher.failure(try server.url(path)) else {
        Issue.record("the address was not refused")
        return
      }
    }
  }
}
