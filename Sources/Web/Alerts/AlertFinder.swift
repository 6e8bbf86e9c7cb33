import Storage

/// Finds the alerts that a query asks for, in bounded steps.
struct AlertFinder: Sendable {
  let source: any AlertSource

  /// How many alerts are looked at, at most, when a filter has to look into them.
  static let deepest = 2000
  private static let step = 200

  /// The latest alerts that pass, the latest first.
  func latest(_ query: AlertQuery) async throws(StorageError) -> [ShownAlert] {
    guard query.speaker != nil else {
      return try await page(of: query, before: query.before, limit: query.limit).alerts
    }
    var found: [ShownAlert] = []
    var before = query.before
    var looked = 0
    while looked < Self.deepest, found.count < query.limit {
      let page = try await page(of: query, before: before, limit: Self.step)
      found += page.alerts.filter { $0.passes(query) }
      looked += Self.step
      before = page.last
      if page.last == nil { break }
    }
    return Array(found.prefix(query.limit))
  }

  /// A page of a topic's alerts, and the sequence to go on before; nil at the end.
  private func page(
    of query: AlertQuery, before: Int?, limit: Int
  ) async throws(StorageError) -> (alerts: [ShownAlert], last: Int?) {
    let stored = try await source.latestAlerts(limit: limit, topic: query.topic, before: before)
    let last = stored.count < limit ? nil : stored.last?.sequence
    return (stored.compactMap(ShownAlert.init), last)
  }

  /// The lines of the alerts after a sequence that pass, in its order, and how far it was looked.
  func lines(
    _ query: AlertQuery, after sequence: Int
  ) async throws(StorageError) -> (lines: [String], last: Int) {
    var lines: [String] = []
    var last = sequence
    var looked = 0
    while looked < Self.deepest, lines.count < query.limit {
      let page = try await source.alerts(after: last, limit: Self.step)
      for stored in page where lines.count < query.limit {
        last = stored.sequence
        if ShownAlert(stored)?.passes(query) ?? false { lines.append(stored.json) }
      }
      looked += Self.step
      if page.count < Self.step { break }
    }
    return (lines, last)
  }

  /// The sequence of the latest alert; 0 where there is none.
  func lastSequence() async throws(StorageError) -> Int {
    try await source.latestAlerts(limit: 1, topic: nil, before: nil).first?.sequence ?? 0
  }
}
