import Metrics
import Synchronization

/// Keeps the program's metrics and writes them as Prometheus reads them (text format 0.0.4).
///
/// A counter's name ends in `_total`, a timer is a histogram in seconds, a recorder a summary (or a
/// gauge, where it does not aggregate). A name has 200 sets of labels at most.
public final class PrometheusRegistry: MetricsFactory {
  struct Families {
    var counters: [String: MetricFamily<CountSeries>] = [:]
    var gauges: [String: MetricFamily<GaugeSeries>] = [:]
    var summaries: [String: MetricFamily<SummarySeries>] = [:]
    var timers: [String: MetricFamily<HistogramSeries>] = [:]
  }

  private let families = Mutex(Families())

  /// Makes an empty registry: `MetricsSystem.bootstrap(registry)`, once, at the program's start.
  public init() {}

  /// Makes a counter.
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    families.withLock {
      $0.counters[Self.name(label, "_total"), default: .init()]
        .series(dimensions, make: CountSeries.init)
    }
  }

  /// Makes a gauge.
  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauge(label, dimensions)
  }

  /// Makes a summary, or a gauge where the recorder does not aggregate.
  public func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    guard aggregate else { return gauge(label, dimensions) }
    return families.withLock {
      $0.summaries[Self.name(label), default: .init()].series(dimensions, make: SummarySeries.init)
    }
  }

  /// Makes a histogram of seconds.
  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    families.withLock {
      $0.timers[Self.name(label, "_seconds"), default: .init()]
        .series(dimensions, make: HistogramSeries.init)
    }
  }

  /// Does nothing: a counter lives as long as the program.
  public func destroyCounter(_ handler: any CounterHandler) {}
  /// Does nothing: a meter lives as long as the program.
  public func destroyMeter(_ handler: any MeterHandler) {}
  /// Does nothing: a recorder lives as long as the program.
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  /// Does nothing: a timer lives as long as the program.
  public func destroyTimer(_ handler: any TimerHandler) {}

  private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeSeries {
    families.withLock {
      $0.gauges[Self.name(label), default: .init()].series(dimensions, make: GaugeSeries.init)
    }
  }

  private static func name(_ label: String, _ suffix: String = "") -> String {
    MetricName.suffixed(MetricName.sanitized(label), suffix)
  }
}

extension PrometheusRegistry {
  /// Everything in the text format, the names in order.
  public var text: String {
    let families = families.withLock { $0 }
    let blocks =
      families.counters.map { ($0, Exposition.counter($0, $1)) }
      + families.gauges.map { ($0, Exposition.gauge($0, $1)) }
      + families.summaries.map { ($0, Exposition.summary($0, $1)) }
      + families.timers.map { ($0, Exposition.histogram($0, $1)) }
    return blocks.sorted { $0.0 < $1.0 }.map(\.1).joined()
  }
}
