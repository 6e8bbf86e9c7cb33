import Fetching
import Markup
import Testing

/// 127.0.0.1 is allowed here, 127.0.0.2 stands for the private network.
@Suite struct `A forbidden address` {
  @Test(arguments: [
    "127.0.0.2", "[::ffff:127.0.0.2]", "2130706434", "0x7f000002", "0177.0.0.2", "127.2",
    "user@127.0.0.2", "127.0.0.1@127.0.0.2", "127。0。0。2", "127.0.0.2.", "0x7F.0.0.0x2",
    "[::ffff:7f00:2]", "[64:ff9b::7f00:2]", "[::127.0.0.2]", "017700000002",
  ])
  func `is refused in every spelling`(spelling: String) async throws {
    try await withServer {
      $0.answer("200 OK")
    } _: { fetcher, server in
      let error = await fetcher.failure(try server.url("/", host: spelling))
      switch error {
      case .forbiddenAddress, .unresolved, .unreachable: break
      default: Issue.record("\(String(describing: error))")
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test(arguments: ["127.0.0.2", "2130706434", "0x7f000002", "0177.0.0.2", "127.2", "localhost"])
  func `is refused as such where it is one`(spelling: String) async throws {
    let fetcher = Fetcher()
    let url = try #require(WebURL("http://\(spelling):9/"))
    guard case .forbiddenAddress? = await fetcher.failure(url) else {
      Issue.record("\(spelling) was not refused")
      return
    }
    await fetcher.shutdown()
  }

  @Test(arguments: [
    "127.0.0.2", "[::ffff:127.0.0.2]", "2130706434", "0x7f000002", "0177.0.0.2", "127.2",
    "127。0。0。2", "１２７.0.0.2", "[::1]", "169.254.169.254",
  ])
  func `is refused before a proxy is asked for it`(spelling: String) async throws {
    let proxy = try LoopbackServer { $0.answer("200 OK") }
    var settings = Fetcher.Settings.loopback
    settings.proxy = "http://127.0.0.1:\(proxy.port)"
    let fetcher = Fetcher(settings: settings)
    let url = try #require(WebURL("http://\(spelling)/"))
    guard case .forbiddenAddress? = await fetcher.failure(url) else {
      Issue.record("\(spelling) was not refused")
      return
    }
    #expect(await fetcher.failure(try #require(WebURL("http://example.org/"))) == nil)
    #expect(proxy.requests.map { $0.hasPrefix("GET http://example.org/ HTTP/1.1") } == [true])
    await fetcher.shutdown()
    proxy.stop()
  }

  @Test func `is reached when it is allowed`() async throws {
    var settings = Fetcher.Settings.loopback
    settings.addressPolicy.allow += [CIDR("127.0.0.0/8")].compactMap { $0 }
    try await withServer(settings: settings) {
      $0.answer("200 OK")
    } _: { fetcher, server in
      let response = try await fetcher.fetch(Request(url: server.url("/", host: "127.2")))
      #expect(response.status == 200)
    }
  }
}
