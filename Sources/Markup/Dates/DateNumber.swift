/// Digits of dates.
enum DateNumber {
  /// The value of an ASCII digit; nil for any other byte.
  @inline(__always)
  static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- 0x30
    return value < 10 ? Int(value) : nil
  }

  /// The milliseconds that a fraction of a second of so many digits makes.
  static func milliseconds(_ value: Int, digits: Int) -> Int {
    var value = value
    for _ in 0..<max(0, 3 - digits) { value *= 10 }
    for _ in 0..<max(0, digits - 3) { value /= 10 }
    return digits == 0 ? 0 : value
  }
}
