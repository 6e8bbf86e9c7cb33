import Markup
import Testing

@testable import Fetching

@Suite struct `A date of HTTP` {
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "Mon, 6 Nov 1994 08:49:37 UTC", "06 nov 1994 08:49:37", "Sun,06-NOVEMBER-1994 08:49:37 GMT",
  ])
  func `is read in each of its forms`(text: String) {
    #expect(HTTPDate.parse(text)?.iso8601 == "1994-11-06T08:49:37Z")
  }

  @Test(arguments: [
    "", "0", "-1", "now", "Sun, 06 Nov 1994", "08:49:37", "Sun, 06 Foo 1994 08:49:37 GMT",
    "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:00:00 GMT", "1994-11-06T08:49:37Z",
    "Sun, 06 Nov 99999999999 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37:12 GMT",
  ])
  func `is nothing else`(text: String) {
    #expect(HTTPDate.parse(text) == nil)
  }

  @Test func `survives any damage`() {
    var random = SeededGenerator(seed: 11)
    let clean = Array("Sun, 06 Nov 1994 08:49:37 GMT".utf8)
    for _ in 0..<5000 {
      let text = String(decoding: clean.damaged(by: &random), as: UTF8.self)
      if let date = HTTPDate.parse(text) { #expect(date.fields().year >= 1601) }
    }
  }
}
