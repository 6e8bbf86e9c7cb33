/// ISO 8601 as W3C-DTF and RFC 3339 narrow it, and what comes near: `2026`, `2026-11`,
/// `2026-11-23T05:11Z`, `20261123T051100+0100`, `2026-327`, `2026/11/23 5:11`, `--11-23` not.
struct ISODate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var fields = DateFields()

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    var reader = ISODate(bytes: bytes)
    guard reader.date(), reader.timeAndZone() else { return nil }
    return reader.fields.instant
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// A number of at most so many digits; nil where none stands.
  private mutating func number(_ limit: Int) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < limit, let byte = next, let digit = DateNumber.digit(byte) {
      value = value * 10 + digit
      digits += 1
      place += 1
    }
    return digits > 0 ? (value, digits) : nil
  }

  private mutating func date() -> Bool {
    guard let year = number(4), year.digits == 4 else { return false }
    fields.year = year.value
    fields.month = 1
    fields.day = 1
    guard let separator = next else { return true }
    if separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
      || separator == UInt8(ascii: ".")
    {
      place += 1
      return separated(by: separator)
    }
    return compact()
  }

  private mutating func separated(by separator: UInt8) -> Bool {
    guard let second = number(3) else { return false }
    if second.digits == 3 { return ordinal(second.value) }
    fields.month = second.value
    guard next == separator else { return true }
    place += 1
    guard let third = number(2) else { return next == nil }
    fields.day = third.value
    return true
  }

  private mutating func ordinal(_ day: Int) -> Bool {
    guard (1...366).contains(day) else { return false }
    fields.dayOfYear = day
    return true
  }

  /// `20261123T…`; digits alone are ``NumberDate``'s.
  private mutating func compact() -> Bool {
    guard let rest = number(4), rest.digits == 4 else { return false }
    fields.month = rest.value / 100
    fields.day = rest.value % 100
    return next == UInt8(ascii: "T") || next == UInt8(ascii: " ")
  }

  private mutating func timeAndZone() -> Bool {
    while let byte = next, byte == 0x20 || byte | 0x20 == UInt8(ascii: "t") { place += 1 }
    guard next != nil else { return true }
    if let byte = next, DateNumber.digit(byte) != nil, !time() { return false }
    while next == 0x20 { place += 1 }
    guard next != nil else { return true }
    return zone()
  }

  private mutating func time() -> Bool {
    guard let hour = number(2) else { return false }
    var minute = 0
    var second = 0
    if next == UInt8(ascii: ":") || next.flatMap(DateNumber.digit) != nil {
      if next == UInt8(ascii: ":") { place += 1 }
      guard let read = number(2) else { return false }
      minute = read.value
      if next == UInt8(ascii: ":") { place += 1 }
      second = number(2)?.value ?? 0
    }
    fields.setTime(hour: hour.value, minute: minute, second: second)
    fraction()
    return true
  }

  private mutating func fraction() {
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: ",") else { return }
    place += 1
    guard let read = number(3) else { return }
    fields.millisecond =
      read.digits == 1 ? read.value * 100 : read.digits == 2 ? read.value * 10 : read.value
    while let byte = next, DateNumber.digit(byte) != nil { place += 1 }
  }

  /// "Z", an offset, or the name of a zone or half of the day, which the reader of words knows.
  private mutating func zone() -> Bool {
    var tokens = DateTokens(UnsafeBufferPointer(rebasing: bytes[place...]))
    while let token = tokens.next() {
      switch token {
      case .offset, .word: fields.take(token)
      default: return false
      }
    }
    return true
  }
}
