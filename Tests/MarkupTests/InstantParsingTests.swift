import Markup
import Testing

@Suite struct `A date of the internet` {
  @Test(arguments: [
    // RFC 822, RFC 1123, RFC 2822.
    ("Mon, 23 Nov 2026 05:11:24 GMT", "2026-11-23T05:11:24Z"),
    ("Mon, 23 Nov 2026 05:11:24 +0100", "2026-11-23T04:11:24Z"),
    ("23 Nov 2026 05:11 EST", "2026-11-23T10:11:00Z"),
    ("Monday, 23 November 2026 05:11:24 PDT", "2026-11-23T12:11:24Z"),
    ("Mon, 23 Nov 26 05:11:24 Z", "2026-11-23T05:11:24Z"),
    ("Mon,23 Nov 2026 5:1:4 -0530", "2026-11-23T10:31:04Z"),
    ("Mon, 23 Nov 1999 05:11:24 UT", "1999-11-23T05:11:24Z"),
    ("23 Nov 98 05:11:24 A", "1998-11-23T06:11:24Z"),
    // Misspellings.
    ("Mon, Nov 23 2026 05:11:24 GMT", "2026-11-23T05:11:24Z"),
    ("November 23, 2026", "2026-11-23T00:00:00Z"),
    ("Nov. 23rd, 2026 5:11 pm", "2026-11-23T17:11:00Z"),
    ("Sept 3, 2026 12:05 AM", "2026-09-03T00:05:00Z"),
    ("Mon, 23 Nov 2026 05:11:24 GMT+0200", "2026-11-23T03:11:24Z"),
    ("Mon, 23 Nov 2026 05:11:24 +01:00", "2026-11-23T04:11:24Z"),
    ("Mon, 23 Nov 2026 05:11:24 --0400", "2026-11-23T09:11:24Z"),
    ("Mon Nov 23 05:11:24 2026", "2026-11-23T05:11:24Z"),
    ("Mon Nov 23 05:11:24 CET 2026", "2026-11-23T04:11:24Z"),
    ("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"),
    ("Mon, 23 Nov 2026 24:00:00 GMT", "2026-11-24T00:00:00Z"),
    ("Mon, 23 Nov 2026 05:11:24 GMT (Greenwich)", "2026-11-23T05:11:24Z"),
    ("11/23/2026 05:11", "2026-11-23T05:11:00Z"), ("23/11/2026", "2026-11-23T00:00:00Z"),
    ("23.11.2026 05:11", "2026-11-23T05:11:00Z"), ("23-Nov-2026", "2026-11-23T00:00:00Z"),
    ("03.11.2026", "2026-11-03T00:00:00Z"), ("3. 11. 2026", "2026-11-03T00:00:00Z"),
    ("11/03/2026", "2026-11-03T00:00:00Z"),
    // RFC 3339, W3C-DTF, ISO 8601.
    ("2026-11-23T05:11:24Z", "2026-11-23T05:11:24Z"),
    ("2026-11-23T05:11:24.5+01:00", "2026-11-23T04:11:24.500Z"),
    ("2026-11-23T05:11:24,123456Z", "2026-11-23T05:11:24.123Z"),
    ("2026-11-23t05:11-05:00", "2026-11-23T10:11:00Z"),
    ("2026-11-23 05:11:24", "2026-11-23T05:11:24Z"),
    ("2026-11-23 05:11:24 UTC", "2026-11-23T05:11:24Z"),
    ("2026-11-23T05:11:24+0100", "2026-11-23T04:11:24Z"),
    ("2026-11-23", "2026-11-23T00:00:00Z"), ("2026-11", "2026-11-01T00:00:00Z"),
    ("2026", "2026-01-01T00:00:00Z"), ("2026-327", "2026-11-23T00:00:00Z"),
    ("20261123T051124Z", "2026-11-23T05:11:24Z"), ("2026/11/23 5:11", "2026-11-23T05:11:00Z"),
    ("20261123", "2026-11-23T00:00:00Z"), ("20261123051124", "2026-11-23T05:11:24Z"),
    // Seconds and milliseconds since 1970.
    ("1795410684", "2026-11-23T05:11:24Z"), ("1795410684123", "2026-11-23T05:11:24.123Z"),
    ("1795410684.25", "2026-11-23T05:11:24Z"),
    // Months in other languages.
    ("23 novembre 2026 05:11", "2026-11-23T05:11:00Z"),
    ("23. März 2026", "2026-03-23T00:00:00Z"), ("23 août 2026", "2026-08-23T00:00:00Z"),
    ("Пн, 23 ноября 2026 05:11:24 +0300", "2026-11-23T02:11:24Z"),
    ("23 листопада 2026", "2026-11-23T00:00:00Z"), ("23 dez 2026", "2026-12-23T00:00:00Z"),
    ("lun., 23 nov. 2026 05:11:24 +0100", "2026-11-23T04:11:24Z"),
    ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
    ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
    ("2004년 05월 28일 오후 11:31:59", "2004-05-28T23:31:59Z"),
    ("2026年11月23日 05:11", "2026-11-23T05:11:00Z"),
    ("23 Kasım 2026", "2026-11-23T00:00:00Z"), ("23 grudnia 2026", "2026-12-23T00:00:00Z"),
  ])
  func `is read`(text: String, expected: String) {
    #expect(Instant(parsing: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    "", " ", "yesterday", "Mon", "23", "99:99", "2026-13-01", "2026-11-45", "0", "-1",
    "Mon, 45 Nov 2026 00:00:00 GMT", "2026-11-23T77:00:00Z", "12345678901234567890",
  ])
  func `is none where no day can be made out`(text: String) {
    #expect(Instant(parsing: text) == nil)
  }

  @Test func `is none when it is too long to be one`() {
    #expect(Instant(parsing: String(repeating: "1 Nov ", count: 10_000)) == nil)
  }

  @Test func `keeps the zone it was written in`() {
    #expect(Instant(parsing: "2026-11-23T05:11:24+01:30")?.zone == 90)
    #expect(Instant(parsing: "Mon, 23 Nov 2026 05:11:24 EST")?.zone == -300)
    #expect(Instant(parsing: "2026-11-23")?.zone == nil)
  }

  /// The two common forms are read by a short way; two spaces, or a small letter, take the long one.
  @Test func `is the same by the short and the long way`() {
    var random = SplitMix(seed: 7)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    for _ in 0..<400 {
      let (year, month, day) = (1970 + random.below(120), random.below(14), random.below(34))
      let time = "\(two(random.below(26))):\(two(random.below(62)))"
      let seconds = random.below(3) == 0 ? "" : ":\(two(random.below(62)))"
      let (hours, minutes) = (two(random.below(15)), two(random.below(60)))
      let sign = random.below(2) == 0 ? "+" : "-"
      let date = "\(day) \(months[month % 12]) \(year)"
      let zone = random.below(4) == 0 ? "GMT" : sign + hours + minutes
      let mail = "Mon, \(date) \(time)\(seconds) \(zone)"
      expectSame(mail, mail.replacing(" ", with: "  "))
      let fraction = random.below(2) == 0 ? "" : ".\(random.below(10_000))"
      let place = random.below(4) == 0 ? "Z" : "\(sign)\(hours):\(minutes)"
      let internet = "\(year)-\(two(month))-\(two(day))T\(time):00\(fraction)\(place)"
      expectSame(internet, internet.replacing("T", with: "t"))
    }
  }

  private func expectSame(_ short: String, _ long: String) {
    let (first, second) = (Instant(parsing: short), Instant(parsing: long))
    #expect(first == second, "\(short)")
    #expect(first?.zone == second?.zone, "\(short)")
  }
}
