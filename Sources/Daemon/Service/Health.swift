import Markup

/// How the daemon fares, for `/healthz` and the watchdog.
public struct Health: Sendable, Hashable {
  /// Whether the loops went round lately.
  public var isProgressing: Bool
  /// When the slower loop last went round.
  public var lastTurn: Instant

  /// Why what was worked on last could not be stored, one sentence; nil where it could.
  public var storageFailure: String?

  /// Whether all is well.
  public var isHealthy: Bool { isProgressing && storageFailure == nil }
}
