/// What a path leads to.
enum Route: String, Sendable, CaseIterable {
  /// The latest alerts.
  case page = "/"
  /// The filters and the footer of that page.
  case around = "/around"
  /// The alerts as JSON.
  case alertsJSON = "/alerts.json"
  /// The outgoing feed.
  case feed = "/feed.atom"
  /// The stream of alerts as they come.
  case events = "/events"
  /// How the daemon fares.
  case health = "/healthz"
  /// Metrics for Prometheus.
  case metrics = "/metrics"
}
