/// All series of one name.
struct MetricFamily<Series: Sendable>: Sendable {
  /// How many sets of labels a name may have; more share one series, so that no label that comes
  /// from the outside fills the memory.
  static var limit: Int { 200 }

  private(set) var series: [MetricLabels: Series] = [:]

  /// The series of a set of labels, made where it is missing.
  mutating func series(_ dimensions: [(String, String)], make: () -> Series) -> Series {
    var labels = MetricLabels(dimensions)
    if series[labels] == nil, series.count >= Self.limit {
      labels = MetricLabels([("overflow", "true")])
    }
    if let known = series[labels] { return known }
    let made = make()
    series[labels] = made
    return made
  }

  /// The series in the order of their labels.
  var sorted: [(labels: MetricLabels, series: Series)] {
    series.map { ($0.key, $0.value) }.sorted { $0.0.text() < $1.0.text() }
  }
}
