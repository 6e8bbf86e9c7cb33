import Metrics
import Synchronization

/// A counter of one set of labels.
final class CountSeries: CounterHandler {
  private let count = Mutex<Int64>(0)

  func increment(by amount: Int64) {
    count.withLock { $0 = $0.addingReportingOverflow(max(0, amount)).partialValue }
  }
  func reset() { count.withLock { $0 = 0 } }
  var value: Int64 { count.withLock { $0 } }
}

/// A value that goes up and down.
final class GaugeSeries: RecorderHandler, MeterHandler {
  private let current = Mutex<Double>(0)

  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { current.withLock { $0 = value } }
  func increment(by amount: Double) { current.withLock { $0 += amount } }
  func decrement(by amount: Double) { current.withLock { $0 -= amount } }
  var value: Double { current.withLock { $0 } }
}

/// How many values there were and what they add up to.
final class SummarySeries: RecorderHandler {
  struct Total {
    var count: Int64 = 0
    var sum = 0.0
  }

  private let total = Mutex(Total())

  func record(_ value: Int64) { record(Double(value)) }
  func record(_ value: Double) {
    total.withLock {
      $0.count += 1
      $0.sum += value
    }
  }
  var value: Total { total.withLock { $0 } }
}

/// Durations, counted by buckets.
final class HistogramSeries: TimerHandler {
  /// The buckets' upper bounds in seconds, from a database's answer to a slow page.
  static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
  ]

  struct Buckets {
    /// One for each bound, and one for what is longer.
    var counts = [Int64](repeating: 0, count: bounds.count + 1)
    var sum = 0.0
  }

  private let buckets = Mutex(Buckets())

  func recordNanoseconds(_ duration: Int64) {
    let seconds = Double(duration) / 1e9
    let index = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    buckets.withLock {
      $0.counts[index] += 1
      $0.sum += seconds
    }
  }
  var value: Buckets { buckets.withLock { $0 } }
}
