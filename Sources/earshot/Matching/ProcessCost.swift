import Foundation

/// What the process has cost so far.
enum ProcessCost {
  /// Seconds of a clock that only goes forward.
  static var wall: Double { ProcessInfo.processInfo.systemUptime }

  /// CPU seconds of the process, to the microsecond.
  static var processor: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// The most memory that was resident, in megabytes (`VmHWM`, proc(5)).
  static var peakMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) * 1024 / 1e6
  }
}
