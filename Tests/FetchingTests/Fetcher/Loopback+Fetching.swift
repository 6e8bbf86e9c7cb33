import Fetching
import Markup

/// A fetcher and a server for it, both gone when the body is.
func withServer<Value>(
  settings: Fetcher.Settings = .loopback, _ script: @escaping LoopbackServer.Script,
  _ body: (Fetcher, LoopbackServer) async throws -> Value
) async throws -> Value {
  let server = try LoopbackServer(script)
  let fetcher = Fetcher(settings: settings)
  defer { server.stop() }
  do {
    let value = try await body(fetcher, server)
    await fetcher.shutdown()
    return value
  } catch {
    await fetcher.shutdown()
    throw error
  }
}

extension Fetcher.Settings {
  /// 127.0.0.1 may be asked, and nothing else that is private.
  static var loopback: Self {
    var settings = Self()
    settings.addressPolicy = AddressPolicy(allow: [CIDR("127.0.0.1")].compactMap { $0 })
    return settings
  }
}

extension Fetcher {
  /// The answer, or why there is none.
  func outcome(_ url: WebURL, _ limits: Request.Limits = .init()) async -> Result<
    Response, FetchError
  > {
    do throws(FetchError) {
      return .success(try await fetch(Request(url: url, limits: limits)))
    } catch {
      return .failure(error)
    }
  }

  /// Why there is no answer; nil where there is one.
  func failure(_ url: WebURL, _ limits: Request.Limits = .init()) async -> FetchError? {
    if case .failure(let error) = await outcome(url, limits) { error } else { nil }
  }
}
