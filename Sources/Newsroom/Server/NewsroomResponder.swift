import Hummingbird

/// Answers the requests of the HTTP server with what the newsroom replies.
struct NewsroomResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let reply: @Sendable (LoggedRequest) async -> Reply

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let logged = LoggedRequest(
      method: request.method.rawValue, target: request.head.path ?? "/",
      headers: request.headers.map { Header($0.name.rawName, $0.value) })
    let reply = await reply(logged)
    if reply.delay > .zero { try await Task.sleep(for: reply.delay) }
    return ReplySender(reply: reply, method: request.method).response
  }
}
