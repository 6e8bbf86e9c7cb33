import Glibc

/// The machine's clock and name.
enum SystemClock {
  /// The local time of day: "14:03:59".
  static func timeOfDay() -> String {
    var now = time(nil)
    var fields = tm()
    localtime_r(&now, &fields)
    return [fields.tm_hour, fields.tm_min, fields.tm_sec]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// The name of this machine; "localhost" where it has none.
  static func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    let name = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.isEmpty ? "localhost" : name
  }
}
