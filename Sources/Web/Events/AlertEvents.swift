import Hummingbird
import Markup
import ServiceLifecycle
import Storage
import Watching

/// Streams alerts to a page as they come: Server-Sent Events (WHATWG HTML, section 9.2).
///
/// Each stream reads the store at its own pace, after the client has taken what went before, so a
/// slow client costs nothing but its place.
struct AlertEvents: Sendable {
  let source: any AlertSource
  let templates: Templates
  let clock: any Clock<Duration>
  /// How often the store is asked.
  let interval: Duration

  /// How often something is sent at least, so that a lost client is noticed.
  private static let heartbeat = Duration.seconds(15)
  private static let page = 100

  /// Writes events until the client leaves, the program shuts down or the store fails.
  func write(
    _ query: AlertQuery, after start: Int, to writer: inout any ResponseBodyWriter
  ) async throws {
    var last = start
    var quiet = Duration.zero
    try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
    while true {
      let stored = try await source.alerts(after: last, limit: Self.page)
      last = stored.last?.sequence ?? last
      let events = stored.compactMap(ShownAlert.init).filter { $0.passes(query) }
        .filter { query.copies != .hide || $0.line.action != .copy }
        .map { event($0, query.copies) }
      quiet = events.isEmpty ? quiet + interval : .zero
      if !events.isEmpty { try await writer.write(ByteBuffer(string: events.joined())) }
      if quiet >= Self.heartbeat {
        try await writer.write(ByteBuffer(string: ":\n\n"))
        quiet = .zero
      }
      if stored.count < Self.page { try await rest() }
    }
  }

  /// Waits for the next look, or throws when the program shuts down.
  private func rest() async throws {
    try await cancelWhenGracefulShutdown { [clock, interval] in try await clock.sleep(for: interval)
    }
  }

  /// An alert as an event: its card, and the line that it is as a copy where copies are folded.
  func event(_ alert: ShownAlert, _ copies: CopyMode = .fold) -> String {
    let card = AlertCard(FoldedAlert(alert: alert))
    let copy =
      alert.line.action == .copy && copies == .fold ? templates.copy(AlertCard.Copy(alert)) : nil
    let data: JSONValue = [
      "key": .string(alert.storyKey),
      "text": .string("\(card.topicName): \(card.headline)"),
      "card": .string(templates.card(card)),
      "copy": JSONValue(copy),
    ]
    return "id: \(alert.sequence)\nevent: alert\ndata: \(data.text)\n\n"
  }
}
