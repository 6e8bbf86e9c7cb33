/// The fields of a date as they are found, in whatever order.
struct DateFields {
  var year: Int?
  var month: Int?
  var day: Int?
  var dayOfYear: Int?
  var millisecond = 0
  /// Whether the day stands before the month where both are numbers.
  var isDayFirst = false
  private var time: (hour: Int, minute: Int, second: Int)?
  private var zone: Int?
  private var isAfternoon: Bool?
  /// Numbers that may be day, month or year, in the order they stand.
  private var numbers: [(value: Int, digits: Int)] = []
  /// Whether the month was a word, and how many numbers stood before it.
  private var numbersBeforeMonth: Int?

  mutating func setTime(hour: Int, minute: Int, second: Int) {
    time = (hour, minute, second)
  }

  mutating func take(_ token: DateTokens.Token) {
    switch token {
    case .number(let value, let digits): takeNumber(value, digits: digits)
    case .time(let hour, let minute, let second, let fraction):
      guard time == nil else { return }
      setTime(hour: hour, minute: minute, second: second)
      millisecond = fraction
    case .offset(let minutes):
      // "GMT+0200": the offset is what counts.
      if zone == nil || zone == 0 { zone = minutes }
    case .word(let word): takeWord(word)
    }
  }

  private mutating func takeNumber(_ value: Int, digits: Int) {
    numbers.append((value, digits))
  }

  private mutating func takeWord(_ word: String) {
    if month == nil, let number = DateWords.month(word) {
      month = number
      numbersBeforeMonth = numbers.count
    } else if let afternoon = DateWords.half(word) {
      isAfternoon = afternoon
    } else if time != nil, zone == nil, let minutes = DateWords.zone(word) {
      zone = minutes
    }
  }

  /// The instant, if the fields make a day.
  var instant: Instant? {
    var fields = self
    fields.sortNumbers()
    if fields.dayOfYear != nil { return fields.ordinalInstant }
    guard let year = fields.fullYear, let month = fields.month, let day = fields.day,
      (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year)
    else { return nil }
    return fields.instant(Instant(year: year, month: month, day: day))
  }

  private var ordinalInstant: Instant? {
    guard let year, let dayOfYear else { return nil }
    return instant(Instant(year: year, month: 1, day: dayOfYear))
  }

  private func instant(_ midnight: Instant) -> Instant? {
    var hour = time?.hour ?? 0
    if isAfternoon == true, hour < 12 { hour += 12 }
    if isAfternoon == false, hour == 12 { hour = 0 }
    let minute = time?.minute ?? 0
    let second = time?.second ?? 0
    guard hour <= 24, minute < 60, second <= 61, abs(zone ?? 0) <= 26 * 60 else { return nil }
    let seconds = (hour * 60 + minute - (zone ?? 0)) * 60 + second
    return Instant(
      milliseconds: midnight.milliseconds + Int64(seconds * 1000 + millisecond), zone: zone)
  }

  /// Two digits: 1970 to 2069 (RFC 2822, section 4.3, with a later turn). Three: since 1900.
  private var fullYear: Int? {
    guard let year else { return nil }
    if year < 70 { return year + 2000 }
    return year < 1000 ? year + 1900 : year
  }

  private mutating func sortNumbers() {
    guard day == nil else { return }
    if year == nil, let place = numbers.firstIndex(where: { $0.digits == 4 }) {
      year = numbers.remove(at: place).value
      if place == 0, month == nil, numbers.count >= 2 {
        month = numbers.removeFirst().value
        day = numbers.removeFirst().value
        return
      }
    }
    if month == nil { sortMonth() }
    if day == nil, !numbers.isEmpty { sortDay() }
    if year == nil, let last = numbers.first(where: { $0.digits == 2 }) { year = last.value }
  }

  /// `11/23/2026` and `23/11/2026`: the American order where both would do, unless the day comes first
  /// where it was written.
  private mutating func sortMonth() {
    guard numbers.count >= 2 else { return }
    let first = numbers.removeFirst().value
    let second = numbers.removeFirst().value
    let isSwapped = first > 12 || isDayFirst && second <= 12
    (month, day) = isSwapped ? (second, first) : (first, second)
  }

  private mutating func sortDay() {
    // `26-Nov-23` is year first only where the first number can be no day.
    if year == nil, numbers.count >= 2, numbers[0].value > 31 {
      year = numbers.removeFirst().value
    }
    day = numbers.removeFirst().value
  }
}
