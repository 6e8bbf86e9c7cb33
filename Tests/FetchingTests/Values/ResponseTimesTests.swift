import Fetching
import Markup
import Testing

@Suite struct `The times in an answer` {
  private let now = Instant(year: 2026, month: 3, day: 2, hour: 6)

  private func response(_ fields: [(String, String)]) throws -> Response {
    Response(
      status: 200, url: try #require(WebURL("http://example.org/")),
      headers: fields.map { Response.Header(name: $0.0, value: $0.1) })
  }

  @Test(
    arguments: [
      ("120", 120), (" 7 ", 7), ("Mon, 02 Mar 2026 07:00:00 GMT", 3600),
      ("Monday, 02-Mar-26 06:00:30 GMT", 30), ("0", nil), ("-5", nil), ("soon", nil), ("", nil),
      ("Mon, 02 Mar 2026 05:00:00 GMT", nil), ("1e9", nil),
      ("99999999999999999999999", 315_360_000),
    ] as [(String, Double?)])
  func `say how long to stay away`(value: String, seconds: Double?) throws {
    let until = try response([("retry-after", value)]).retryAfter(now: now)
    #expect(until?.seconds(since: now) == seconds)
  }

  @Test(
    arguments: [
      ([("cache-control", "max-age=600")], 600),
      ([("cache-control", "public, Max-Age=\"60\"")], 60),
      ([("cache-control", "max-age=600"), ("age", "200")], 400),
      ([("cache-control", "max-age=600"), ("age", "900")], 0),
      ([("cache-control", "no-cache, max-age=600")], 0), ([("cache-control", "no-store")], 0),
      ([("cache-control", "public"), ("cache-control", "max-age=5")], 5),
      ([("cache-control", "max-age=soon")], nil), ([("cache-control", "s-maxage=9")], nil),
      ([("expires", "Mon, 02 Mar 2026 10:00:00 GMT")], 14_400),
      (
        [
          ("expires", "Mon, 02 Mar 2026 10:00:00 GMT"), ("date", "Mon, 02 Mar 2026 09:00:00 GMT"),
        ], 3600
      ),
      ([("expires", "0")], 0), ([("expires", "Mon, 02 Mar 2020 10:00:00 GMT")], 0),
      ([("cache-control", "max-age=1"), ("expires", "Mon, 02 Mar 2026 10:00:00 GMT")], 1),
      ([], nil),
    ] as [([(String, String)], Double?)])
  func `say how long it is fresh`(fields: [(String, String)], seconds: Double?) throws {
    #expect(try response(fields).freshSeconds(now: now) == seconds)
  }
}
