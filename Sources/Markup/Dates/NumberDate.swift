/// Dates that are nothing but digits: seconds, milliseconds or microseconds since 1970, `20261123`,
/// `20261123114037`.
enum NumberDate {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    let whole = bytes.prefix { $0 &- 0x30 < 10 }
    guard whole.count >= 8, whole.count <= 17 else { return nil }
    if whole.count < bytes.count {
      let rest = bytes[whole.count...]
      guard whole.count >= 9, rest.first == UInt8(ascii: "."),
        rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
      else { return nil }
    }
    let value = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return instant(value, digits: whole.count)
  }

  private static func instant(_ value: Int64, digits: Int) -> Instant? {
    switch digits {
    case 8:
      return day(Int(value)).instant
    case 14 where (1900...2200).contains(value / 10_000_000_000):
      var fields = day(Int(value / 1_000_000))
      let time = Int(value % 1_000_000)
      fields.setTime(hour: time / 10_000, minute: time / 100 % 100, second: time % 100)
      return fields.instant
    case 9...11: return Instant(seconds: value, zone: 0)
    case 12...14: return Instant(milliseconds: value, zone: 0)
    case 15...17: return Instant(milliseconds: value / 1000, zone: 0)
    default: return nil
    }
  }

  private static func day(_ value: Int) -> DateFields {
    var fields = DateFields()
    fields.year = value / 10_000
    fields.month = value / 100 % 100
    fields.day = value % 100
    return fields
  }
}
