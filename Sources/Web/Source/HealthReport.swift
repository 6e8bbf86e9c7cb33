import Markup

/// How the daemon fares, as `/healthz` tells it.
public struct HealthReport: Sendable, Hashable {
  /// One thing that has to work.
  public struct Check: Sendable, Hashable {
    /// Its name: "database", "scheduler".
    public var name: String
    /// Whether it works.
    public var isHealthy: Bool
    /// A sentence: what is wrong, or how well it works.
    public var detail: String?

    /// Makes a check.
    public init(_ name: String, isHealthy: Bool, detail: String? = nil) {
      self.name = name
      self.isHealthy = isHealthy
      self.detail = detail
    }
  }

  /// Everything that has to work.
  public var checks: [Check]

  /// Makes a report.
  public init(checks: [Check]) {
    self.checks = checks
  }

  /// Whether everything works.
  public var isHealthy: Bool { checks.allSatisfy(\.isHealthy) }

  /// The report as `/healthz` gives it.
  public var json: JSONValue {
    let checks = checks.map { check in
      JSONValue.Member(
        check.name, ["healthy": .bool(check.isHealthy), "detail": JSONValue(check.detail)])
    }
    return ["status": .string(isHealthy ? "ok" : "failing"), "checks": .object(checks)]
  }
}

/// Asks the daemon how it fares.
public typealias HealthProbe = @Sendable () async -> HealthReport
