import Markup

/// The dates of HTTP (RFC 9110, section 5.6.7), in the three forms that a reader must know and with
/// the small mistakes that servers make: any weekday, one-digit days, missing seconds.
enum HTTPDate {
  /// The instant of a date such as `Sun, 06 Nov 1994 08:49:37 GMT`; nil where there is none.
  static func parse(_ text: some StringProtocol) -> Instant? {
    guard text.utf8.count <= 64 else { return nil }
    var fields = DateFields()
    for word in text.split(whereSeparator: { " ,-\t".contains($0) }) { fields.take(word) }
    return fields.instant
  }
}

/// What the words of a date have said so far.
private struct DateFields {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var time: (hour: Int, minute: Int, second: Int)?

  mutating func take(_ word: some StringProtocol) {
    if word.contains(":") {
      time = Self.time(word)
    } else if let number = Int(word) {
      take(number, digits: word.count)
    } else if word.count >= 3 {
      month = month ?? Self.months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
    }
  }

  /// The first number is the day. RFC 850 gives two digits of the year: which century they are of
  /// is a matter of fifty years (RFC 9110); files of the web are younger than 1970.
  private mutating func take(_ number: Int, digits: Int) {
    if day == nil {
      day = number
    } else if year == nil {
      year = digits == 2 ? (number < 70 ? 2000 + number : 1900 + number) : number
    }
  }

  var instant: Instant? {
    guard let day, let month, let year, let time, (1...31).contains(day),
      (1601...9999).contains(year)
    else { return nil }
    return Instant(
      year: year, month: month, day: day, hour: time.hour, minute: time.minute,
      second: time.second, zone: 0)
  }

  private static func time(_ word: some StringProtocol) -> (Int, Int, Int)? {
    let parts = word.split(separator: ":").map { Int($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
      let second = parts.count == 3 ? parts[2] : 0,
      (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    return (hour, minute, second)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
