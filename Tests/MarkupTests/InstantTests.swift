import Markup
import Testing

@Suite struct `An instant` {
  @Test func `is written in ISO 8601 and keeps milliseconds`() {
    let instant = Instant(year: 2026, month: 11, day: 22, hour: 11, minute: 40, second: 37)
    #expect(instant.iso8601 == "2026-11-22T11:40:37Z")
    #expect(instant.advanced(bySeconds: 0.123).iso8601 == "2026-11-22T11:40:37.123Z")
  }

  @Test func `counts the zone it was written in`() {
    let there = Instant(year: 2024, month: 2, day: 29, hour: 23, zone: -300)
    #expect(there.iso8601 == "2024-03-01T04:00:00Z")
    #expect(there == Instant(year: 2024, month: 3, day: 1, hour: 4))
  }

  @Test(arguments: [-2_208_988_800, -1, 0, 951_782_400, 4_102_444_800] as [Int64])
  func `has fields that lead back to it`(seconds: Int64) {
    let fields = Instant(seconds: seconds).fields()
    let again = Instant(
      year: fields.year, month: fields.month, day: fields.day, hour: fields.hour,
      minute: fields.minute, second: fields.second)
    #expect(again.seconds == seconds)
  }

  @Test func `knows the day of the week`() {
    #expect(Instant(year: 2026, month: 11, day: 23).fields().weekday == 0)
    #expect(Instant(year: 1969, month: 12, day: 28).fields().weekday == 6)
  }
}
