/// Writes metrics in Prometheus's text format 0.0.4.
enum Exposition {
  /// The content type of the format.
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  static func counter(_ name: String, _ family: MetricFamily<CountSeries>) -> String {
    lines(name, "counter", family) { labels, series in
      ["\(name)\(labels.text()) \(series.value)"]
    }
  }

  static func gauge(_ name: String, _ family: MetricFamily<GaugeSeries>) -> String {
    lines(name, "gauge", family) { labels, series in
      ["\(name)\(labels.text()) \(number(series.value))"]
    }
  }

  static func summary(_ name: String, _ family: MetricFamily<SummarySeries>) -> String {
    lines(name, "summary", family) { labels, series in
      let total = series.value
      return [
        "\(name)_sum\(labels.text()) \(number(total.sum))",
        "\(name)_count\(labels.text()) \(total.count)",
      ]
    }
  }

  /// Buckets hold what is as long or shorter; the last one holds all.
  static func histogram(_ name: String, _ family: MetricFamily<HistogramSeries>) -> String {
    lines(name, "histogram", family) { labels, series in
      let buckets = series.value
      var total: Int64 = 0
      var result: [String] = []
      let bounds = HistogramSeries.bounds.map(number) + ["+Inf"]
      for (bound, count) in zip(bounds, buckets.counts) {
        total += count
        result.append("\(name)_bucket\(labels.text(adding: "le=\"\(bound)\"")) \(total)")
      }
      return result + [
        "\(name)_sum\(labels.text()) \(number(buckets.sum))",
        "\(name)_count\(labels.text()) \(total)",
      ]
    }
  }

  /// One gauge or counter without labels.
  static func single(_ name: String, _ kind: String, _ value: Double) -> String {
    "# TYPE \(name) \(kind)\n\(name) \(number(value))\n"
  }

  private static func lines<Series>(
    _ name: String, _ kind: String, _ family: MetricFamily<Series>,
    _ write: (MetricLabels, Series) -> [String]
  ) -> String {
    let lines = family.sorted.flatMap { write($0.labels, $0.series) }
    return (["# TYPE \(name) \(kind)"] + lines).joined(separator: "\n") + "\n"
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    return Int64(exactly: value).map(String.init) ?? "\(value)"
  }
}
