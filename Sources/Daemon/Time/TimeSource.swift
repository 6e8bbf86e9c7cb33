import Markup

/// Where the daemon's time comes from: a parameter, so that tests can move it.
public protocol TimeSource: Sendable {
  /// The time of day.
  func now() -> Instant
  /// Waits; returns early by throwing when the task is cancelled.
  func sleep(seconds: Double) async throws
}

/// The machine's own time.
public struct SystemTime: TimeSource {
  /// Makes the machine's time.
  public init() {}

  /// The time of day by the machine's real-time clock, in UTC.
  public func now() -> Instant { .now }

  /// Waits by the machine's monotonic clock.
  public func sleep(seconds: Double) async throws {
    try await Task.sleep(for: .seconds(max(0, seconds)))
  }
}
