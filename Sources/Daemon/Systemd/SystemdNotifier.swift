import Glibc

/// Tells systemd how the service fares: the protocol of sd_notify(3), a datagram to the socket that
/// `$NOTIFY_SOCKET` names. Where there is no systemd, nothing happens.
public struct SystemdNotifier: Sendable {
  /// What a service can tell.
  public enum State: Sendable, Hashable {
    /// The service does its work from here on.
    case ready
    /// The service reads its configuration anew; ``ready`` follows.
    case reloading
    /// The service is about to end.
    case stopping
    /// The service makes progress.
    case alive
    /// A line for `systemctl status`.
    case status(String)
  }

  private let path: String?
  /// How often ``State/alive`` is to be told at least, in seconds; nil where nobody watches.
  public let watchdogSeconds: Double?

  /// Reads `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID` of an environment.
  public init(environment: [String: String]) {
    path = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    let isForUs = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
    let microseconds = environment["WATCHDOG_USEC"].flatMap(Double.init) ?? 0
    watchdogSeconds = isForUs && microseconds > 0 ? microseconds / 1_000_000 : nil
  }

  /// Tells it; a failure is nobody's business but systemd's, whose own time-outs then speak.
  public func tell(_ state: State) {
    guard let path else { return }
    send(Self.message(for: state), to: path)
  }

  static func message(for state: State) -> String {
    switch state {
    case .ready: "READY=1"
    case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds())"
    case .stopping: "STOPPING=1"
    case .alive: "WATCHDOG=1"
    case .status(let line): "STATUS=" + line.split(separator: "\n").joined(separator: " ")
    }
  }

  private static func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  private func send(_ message: String, to path: String) {
    guard var address = Self.address(of: path) else { return }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
    let bytes = Array(message.utf8)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), pointer, length)
      }
    }
  }

  /// A path, or an abstract name written with "@" (which stands for a zero byte).
  private static func address(of path: String) -> sockaddr_un? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return address
  }
}
