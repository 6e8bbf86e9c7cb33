import Markup

extension Instant {
  /// The date as HTTP writes it (IMF-fixdate, RFC 9110, section 5.6.7), which is a date of RFC 822
  /// too and so does for RSS: "Sun, 06 Nov 1994 08:49:37 GMT".
  var imfDate: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let fields = fields()
    let clock = [fields.hour, fields.minute, fields.second].map(Self.twoDigits)
    return "\(days[fields.weekday]), \(Self.twoDigits(fields.day)) \(months[fields.month - 1])"
      + " \(fields.year) \(clock.joined(separator: ":")) GMT"
  }

  /// ISO 8601 to the second, as feeds write it.
  var wholeSecond: String { Instant(seconds: seconds).iso8601 }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
