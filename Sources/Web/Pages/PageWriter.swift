import Storage

/// Writes the page of the latest alerts.
struct PageWriter: Sendable {
  let source: any AlertSource
  let templates: Templates

  /// How many of the latest alerts the filters are counted from.
  private static let counted = 200

  /// The page's HTML for a query.
  func html(_ query: AlertQuery, nonce: String) async throws(StorageError) -> String {
    templates.page(try await page(query, nonce: nonce))
  }

  /// The filters and the footer of the page for a query.
  func around(_ query: AlertQuery) async throws(StorageError) -> String {
    templates.around(try await page(query, nonce: ""))
  }

  private func page(
    _ query: AlertQuery, nonce: String
  ) async throws(StorageError) -> AlertsPage {
    let finder = AlertFinder(source: source)
    // Asked for first: what comes in meanwhile is shown twice rather than never.
    let last = try await finder.lastSequence()
    let alerts = try await finder.latest(query)
    let recent = try await finder.latest(AlertQuery(limit: Self.counted))
    let counts = try await source.counts()
    let feeds = try await source.feeds().filter(\.isActive)
    return AlertsPage(
      query: query, alerts: alerts, filters: Filters(recent, query: query), last: last,
      footer: Footer(counts: counts, feeds: feeds), nonce: nonce)
  }
}
