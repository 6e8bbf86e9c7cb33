import Hummingbird
import Markup
import Storage
import Watching

/// Answers the requests of the HTTP server.
struct WebResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let source: any AlertSource
  let templates: Templates
  let events: AlertEvents
  let seats: LiveSeats
  let health: HealthProbe
  let metrics: PrometheusRegistry?
  let copies: CopyMode

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    guard let authority = request.head.authority, Loopback.contains(authority: authority) else {
      return WebAnswer.refusal(
        "cannot answer: the request is for another host than this machine's loopback",
        status: .misdirectedRequest)
    }
    guard [.get, .head].contains(request.method) else {
      return WebAnswer.refusal("cannot answer: only GET is known here", status: .methodNotAllowed)
    }
    let response = await answer(request, authority: authority)
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// Answers by the path; what fails becomes a sentence.
  private func answer(_ request: Request, authority: String) async -> Response {
    let target = (request.head.path ?? "/")
      .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let route = Route(rawValue: target.first ?? "/") else {
      return WebAnswer.refusal("cannot answer: there is no such page", status: .notFound)
    }
    do {
      let query = try AlertQuery(parsing: target.count > 1 ? target[1] : nil, copies: copies)
      return try await answer(route, query, request, authority: authority)
    } catch let refusal as AlertQuery.Refusal {
      return WebAnswer.refusal(refusal.description, status: .badRequest)
    } catch {
      return WebAnswer.refusal("\(error)", status: .serviceUnavailable)
    }
  }

  private func answer(
    _ route: Route, _ query: AlertQuery, _ request: Request, authority: String
  ) async throws -> Response {
    switch route {
    case .page: try await page(query)
    case .around: try await around(query)
    case .alertsJSON: WebAnswer.json(try await AlertListWriter(source: source).json(query))
    case .feed: try await feed(query, request, authority: authority)
    case .events: try await stream(query, request)
    case .health: await healthReport()
    case .metrics: try await metricsText()
    }
  }
}

extension WebResponder {
  private func page(_ query: AlertQuery) async throws -> Response {
    let nonce = Nonce.make()
    let html = try await PageWriter(source: source, templates: templates).html(query, nonce: nonce)
    return WebAnswer.text(html, type: "text/html; charset=utf-8", nonce: nonce)
  }

  private func around(_ query: AlertQuery) async throws -> Response {
    let html = try await PageWriter(source: source, templates: templates).around(query)
    return WebAnswer.text(html, type: "text/html; charset=utf-8")
  }

  private func feed(
    _ query: AlertQuery, _ request: Request, authority: String
  ) async throws -> Response {
    let writer = AlertFeedWriter(source: source, templates: templates)
    let atom = try await writer.atom(query, origin: "http://" + authority)
    return WebAnswer.validated(
      atom, type: "application/atom+xml; charset=utf-8",
      ifNoneMatch: request.headers[.ifNoneMatch])
  }

  private func healthReport() async -> Response {
    let report = await health()
    return WebAnswer.json(
      report.json.text, status: report.isHealthy ? .ok : .serviceUnavailable)
  }

  private func metricsText() async throws -> Response {
    let stored = try await StoreMetrics(source: source).text()
    return WebAnswer.text(
      (metrics?.text ?? "") + stored + ProcessMetrics.text, type: Exposition.contentType)
  }

  /// Streams alerts from where the client left off: `Last-Event-ID` after a reconnect, else the
  /// query's `after`, else from now on.
  private func stream(_ query: AlertQuery, _ request: Request) async throws -> Response {
    guard let seat = seats.take() else {
      return WebAnswer.refusal(
        "cannot follow live: too many pages do so already", status: .serviceUnavailable)
    }
    let lastEventID = HTTPFields.Element.Name("Last-Event-ID").flatMap { request.headers[$0] }
    var start = lastEventID.flatMap { Int($0) } ?? query.after
    if start == nil { start = try await AlertFinder(source: source).lastSequence() }
    var headers = WebAnswer.headers()
    headers[.contentType] = "text/event-stream; charset=utf-8"
    return Response(
      status: .ok, headers: headers, body: body(query, after: start ?? 0, request, seat))
  }

  private func body(
    _ query: AlertQuery, after start: Int, _ request: Request, _ seat: LiveSeats.Seat
  ) -> ResponseBody {
    ResponseBody { writer in
      // The stream ends with the client, with the program, or with the store.
      _ = try? await request.body.consumeWithCancellationOnInboundClose { _ in
        try await events.write(query, after: start, to: &writer)
      }
      withExtendedLifetime(seat) {}
      try await writer.finish(nil)
    }
  }
}
