/// A point in time, to the millisecond, with the zone it was written in where that is known.
///
/// Two instants are equal when they are the same point in time, whatever zone they were written in.
public struct Instant: Sendable, Comparable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z (leap seconds not counted, as in POSIX).
  public var milliseconds: Int64
  /// The zone it was written in, minutes east of UTC; nil where none was given.
  public var zone: Int?

  /// Makes an instant from milliseconds since 1970 (UTC).
  public init(milliseconds: Int64, zone: Int? = nil) {
    self.milliseconds = milliseconds
    self.zone = zone
  }

  /// Makes an instant from seconds since 1970 (UTC).
  public init(seconds: Int64, zone: Int? = nil) {
    self.init(milliseconds: seconds.multipliedReportingOverflow(by: 1000).partialValue, zone: zone)
  }

  /// Makes an instant from a civil date and time.
  ///
  /// Fields may run over (a 61st second, hour 24): they are added up.
  /// - Parameters:
  ///   - year: the year of the proleptic Gregorian calendar.
  ///   - month: 1 to 12; other values are a programmer's mistake.
  ///   - day: the day of the month.
  ///   - zone: minutes east of UTC that the fields are given in; nil counts as UTC.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    millisecond: Int = 0, zone: Int? = nil
  ) {
    precondition((1...12).contains(month), "a month is 1 to 12")
    let days = Self.days(year: year, month: month, day: day)
    let minutes = hour * 60 + minute - (zone ?? 0)
    self.init(
      milliseconds: ((Int64(days) * 1440 + Int64(minutes)) * 60 + Int64(second)) * 1000
        + Int64(millisecond),
      zone: zone)
  }

  /// Whole seconds since 1970 (UTC), rounded down.
  public var seconds: Int64 { Self.floorDivide(milliseconds, 1000) }

  /// Whether both are the same point in time.
  public static func == (left: Self, right: Self) -> Bool {
    left.milliseconds == right.milliseconds
  }
  /// Whether the left one comes first.
  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
  /// Hashes the point in time.
  public func hash(into hasher: inout Hasher) { hasher.combine(milliseconds) }

  /// This instant, so many seconds later (or earlier, if negative).
  public func advanced(bySeconds seconds: Double) -> Instant {
    Instant(milliseconds: milliseconds + Int64((seconds * 1000).rounded()), zone: zone)
  }

  /// Seconds from another instant to this one.
  public func seconds(since other: Instant) -> Double {
    Double(milliseconds - other.milliseconds) / 1000
  }
}

extension Instant {
  /// The calendar fields in UTC.
  public struct Fields: Sendable, Hashable {
    /// The year of the proleptic Gregorian calendar.
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
    /// 0 to 59.
    public var second: Int
    /// 0 to 999.
    public var millisecond: Int
    /// 0 is Monday, 6 Sunday.
    public var weekday: Int
  }

  /// The calendar fields in a zone so many minutes east of UTC.
  public func fields(zone: Int = 0) -> Fields {
    let local = milliseconds + Int64(zone) * 60_000
    let days = Self.floorDivide(local, 86_400_000)
    let rest = Int(local - days * 86_400_000)
    let (year, month, day) = Self.civil(days: Int(days))
    return Fields(
      year: year, month: month, day: day, hour: rest / 3_600_000, minute: rest / 60_000 % 60,
      second: rest / 1000 % 60, millisecond: rest % 1000,
      weekday: Int(((days + 3) % 7 + 7) % 7))
  }

  /// ISO 8601 in UTC to the second, with milliseconds where there are any:
  /// `2026-11-22T11:40:37Z`, `2026-11-22T11:40:37.123Z`.
  public var iso8601: String {
    let fields = fields()
    let fraction = fields.millisecond == 0 ? "" : "." + Self.padded(fields.millisecond, 3)
    return "\(Self.padded(fields.year, 4))-\(Self.padded(fields.month, 2))"
      + "-\(Self.padded(fields.day, 2))T\(Self.padded(fields.hour, 2))"
      + ":\(Self.padded(fields.minute, 2)):\(Self.padded(fields.second, 2))\(fraction)Z"
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (value < 0 ? "-" : "") + zeros + digits
  }

  static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    let quotient = value / by
    return value % by < 0 ? quotient - 1 : quotient
  }

  /// Days from 1970-01-01 to a civil date (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms": eras of 400 years that start on 1 March).
  static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of ``days(year:month:day:)``, from the same source.
  static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Instant: Codable {
  /// Reads milliseconds since 1970.
  public init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes milliseconds since 1970; the zone is not kept.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
