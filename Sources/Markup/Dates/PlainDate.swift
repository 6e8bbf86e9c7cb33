/// The two forms that nearly all feeds write, read without a detour: RFC 822 with four digits of the
/// year (`Mon, 23 Nov 2026 05:11:00 +0100`) and RFC 3339 (`2026-11-23T05:11:00.5+01:00`). Anything
/// that is not exactly that is left to ``DateReader``.
struct PlainDate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard bytes.count >= 17, bytes.count <= 35 else { return nil }
    var reader = PlainDate(bytes)
    return bytes[4] == UInt8(ascii: "-") ? reader.internet() : reader.mail()
  }

  /// Exactly so many digits.
  private mutating func digits(_ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    var value = 0
    for index in place..<place + count {
      guard let digit = DateNumber.digit(bytes[index]) else { return nil }
      value = value * 10 + digit
    }
    place += count
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func internet() -> Instant? {
    guard let year = digits(4), take(UInt8(ascii: "-")), let month = digits(2),
      take(UInt8(ascii: "-")), let day = digits(2), take(UInt8(ascii: "T")),
      let time = time(), let millisecond = fraction()
    else { return nil }
    let zone = take(UInt8(ascii: "Z")) ? 0 : offset(isColon: true)
    guard let zone else { return nil }
    return instant(year, month, day, time, millisecond, zone)
  }

  private mutating func mail() -> Instant? {
    if bytes[3] == UInt8(ascii: ",") {
      place = 4
      guard take(0x20) else { return nil }
    }
    let isShort = bytes[place + 1] == 0x20
    guard let day = digits(isShort ? 1 : 2), take(0x20), let month = month(), take(0x20),
      let year = digits(4), take(0x20), let time = time(), take(0x20)
    else { return nil }
    let zone = isGMT() ? 0 : offset(isColon: false)
    guard let zone else { return nil }
    return instant(year, month, day, time, 0, zone)
  }

  private mutating func time() -> (hour: Int, minute: Int, second: Int)? {
    guard let hour = digits(2), take(UInt8(ascii: ":")), let minute = digits(2) else { return nil }
    guard take(UInt8(ascii: ":")) else { return (hour, minute, 0) }
    return digits(2).map { (hour, minute, $0) }
  }

  /// Milliseconds; 0 where there is no fraction.
  private mutating func fraction() -> Int? {
    guard take(UInt8(ascii: ".")) else { return 0 }
    var value = 0
    var count = 0
    while let digit = digits(1) {
      if count < 3 { value = value * 10 + digit }
      count += 1
    }
    return count == 0 ? nil : DateNumber.milliseconds(value, digits: min(count, 3))
  }

  /// Minutes east of UTC.
  private mutating func offset(isColon: Bool) -> Int? {
    let sign = take(UInt8(ascii: "-")) ? -1 : take(UInt8(ascii: "+")) ? 1 : 0
    guard sign != 0, let hours = digits(2), !isColon || take(UInt8(ascii: ":")),
      let minutes = digits(2)
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func isGMT() -> Bool {
    guard place + 3 == bytes.count, bytes[place] == UInt8(ascii: "G"),
      bytes[place + 1] == UInt8(ascii: "M"), bytes[place + 2] == UInt8(ascii: "T")
    else { return false }
    place += 3
    return true
  }

  /// 1 to 12 for the English abbreviation of a month.
  private mutating func month() -> Int? {
    guard place + 3 <= bytes.count else { return nil }
    let word = UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
    place += 3
    return Self.months.firstIndex(of: word).map { $0 + 1 }
  }

  private static let months: [UInt32] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map {
      $0.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

  /// The instant, where the text ends here and the fields are a date.
  private func instant(
    _ year: Int, _ month: Int, _ day: Int, _ time: (hour: Int, minute: Int, second: Int),
    _ millisecond: Int, _ zone: Int
  ) -> Instant? {
    guard place == bytes.count, year >= 1000, (1...12).contains(month), (1...31).contains(day),
      time.hour < 24, time.minute < 60, time.second < 60, abs(zone) <= 24 * 60
    else { return nil }
    return Instant(
      year: year, month: month, day: day, hour: time.hour, minute: time.minute,
      second: time.second, millisecond: millisecond, zone: zone)
  }
}
