import Metrics
import Testing

@testable import Web

@Suite struct `A Prometheus registry` {
  let registry = PrometheusRegistry()

  @Test func `writes counters with their labels in order and escaped`() {
    let handler = registry.makeCounter(
      label: "fetch.results", dimensions: [("status", "a\"b\\c\nd"), ("host", "h")])
    handler.increment(by: 3)
    handler.increment(by: -1)
    #expect(
      registry.text == """
        # TYPE fetch_results_total counter
        fetch_results_total{host="h",status="a\\"b\\\\c\\nd"} 3

        """)
  }

  @Test func `gives the same series for the same labels`() {
    registry.makeCounter(label: "a", dimensions: [("x", "1"), ("y", "2")]).increment(by: 1)
    registry.makeCounter(label: "a", dimensions: [("y", "2"), ("x", "1")]).increment(by: 1)
    #expect(registry.text.contains("a_total{x=\"1\",y=\"2\"} 2\n"))
  }

  @Test func `writes timers as histograms in seconds whose buckets add up`() {
    let timer = registry.makeTimer(label: "poll", dimensions: [])
    for milliseconds in [1, 30, 30, 700, 100_000] {
      timer.recordNanoseconds(Int64(milliseconds) * 1_000_000)
    }
    let text = registry.text
    #expect(text.contains("# TYPE poll_seconds histogram\n"))
    #expect(text.contains("poll_seconds_bucket{le=\"0.001\"} 1\n"))
    #expect(text.contains("poll_seconds_bucket{le=\"0.05\"} 3\n"))
    #expect(text.contains("poll_seconds_bucket{le=\"1\"} 4\n"))
    #expect(text.contains("poll_seconds_bucket{le=\"60\"} 4\n"))
    #expect(text.contains("poll_seconds_bucket{le=\"+Inf\"} 5\n"))
    #expect(text.contains("poll_seconds_count 5\n"))
    #expect(text.contains("poll_seconds_sum 100.761\n"))
  }

  @Test func `writes meters and recorders as gauges and summaries`() {
    let meter = registry.makeMeter(label: "open", dimensions: [])
    meter.set(5.0)
    meter.increment(by: 2.5)
    meter.decrement(by: 1)
    registry.makeRecorder(label: "last", dimensions: [], aggregate: false).record(Double.nan)
    let bytes = registry.makeRecorder(label: "bytes", dimensions: [], aggregate: true)
    bytes.record(Int64(10))
    bytes.record(2.5)
    let text = registry.text
    #expect(text.contains("# TYPE open gauge\nopen 6.5\n"))
    #expect(text.contains("last NaN\n"))
    #expect(text.contains("# TYPE bytes summary\nbytes_sum 12.5\nbytes_count 2\n"))
  }

  @Test func `bounds the labels of a name`() {
    for number in 0..<1000 {
      registry.makeCounter(label: "n", dimensions: [("x", "\(number)")]).increment(by: 1)
    }
    let text = registry.text
    #expect(text.split(separator: "\n").count == 202)
    #expect(text.contains("n_total{overflow=\"true\"} 800\n"))
  }

  @Test(arguments: [
    ("a.b-c", "a_b_c"), ("9lives", "_9lives"), ("", "_"), ("größe", "gr__e"), ("a:b", "a:b"),
  ])
  func `makes names that Prometheus takes`(label: String, name: String) {
    #expect(MetricName.sanitized(label) == name)
  }
}
