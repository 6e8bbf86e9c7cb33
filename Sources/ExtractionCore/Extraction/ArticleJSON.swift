import Markup

extension Article {
  /// The article as `earshot extract` prints it: every key is there, absent values are null.
  public var json: JSONValue {
    [
      "url": JSONValue(url?.description),
      "canonical_url": JSONValue(canonicalURL?.description),
      "title": JSONValue(title),
      "byline": JSONValue(byline),
      "published": JSONValue(published?.zoned),
      "modified": JSONValue(modified?.zoned),
      "site": JSONValue(site),
      "language": .string(language),
      "lead_image": JSONValue(leadImage?.description),
      "standfirst": JSONValue(standfirst),
      "paragraphs": JSONValue(paragraphs.map { String(self[$0.range]) }),
      "statements": .array(statementsJSON),
    ]
  }

  private var statementsJSON: [JSONValue] {
    let ofText = CodePoints(text)
    let ofTitle = CodePoints(title ?? "")
    return statements.map { statement in
      statement.field == .title
        ? statement.json(in: title ?? "", codePoints: ofTitle)
        : statement.json(in: text, codePoints: ofText)
    }
  }
}

extension Instant {
  /// ISO 8601 in the zone that it was written in: `2024-07-05T21:30:00+03:00`.
  var zoned: String {
    guard let zone, zone != 0 else { return iso8601 }
    let local = Instant(milliseconds: milliseconds + Int64(zone) * 60_000).iso8601.dropLast()
    let minutes = abs(zone)
    let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    return local + (zone < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }
}
