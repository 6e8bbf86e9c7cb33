import Markup
import Watching

/// A line of the alert log, as far as the store needs to know it.
struct LogLine {
  var sequence: Int
  var id: String
  var topic: String
  var time: Instant
  var story: String?
  var json: String
  /// The article's identity, where the line still tells it.
  var identity: String?

  /// Nil where the bytes are no whole alert: a torn line, or somebody else's.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.first == UInt8(ascii: "{"), let value = try? JSONValue(parsing: bytes),
      let sequence = value["data"]?["seq"]?.integer, let id = value["id"]?.string
    else { return nil }
    self.sequence = sequence
    self.id = id
    topic = value["subject"]?.string ?? ""
    time = value["time"]?.string.flatMap(Self.instant) ?? Instant(milliseconds: 0)
    story = value["data"]?["story"]?["id"]?.string
    json = String(decoding: bytes, as: UTF8.self)
    identity = Self.identity(of: value, id: id, topic: topic)
  }

  /// What the id was made of: the article's address, normalised or as it is.
  private static func identity(of value: JSONValue, id: String, topic: String) -> String? {
    guard let article = value["data"]?["article"], let url = article["url"]?.string else {
      return nil
    }
    let statement = value["data"]?["statement"]?["text"]?.string
    let feed = article["feed"]?["url"]?.string ?? ""
    return [ArticleIdentity.of(entryURL: url, feedURL: feed, entryID: ""), url].first { identity in
      [nil, statement].contains {
        AlertIdentity.id(topic: topic, article: identity, update: $0) == id
      }
    }
  }

  /// Reads the one form that we write: `2026-11-22T11:40:37.123Z`.
  static func instant(_ text: String) -> Instant? {
    let fields = text.split { !$0.isNumber }.map { Int($0) ?? 0 }
    guard fields.count == 6 || fields.count == 7, (1...12).contains(fields[1]),
      fields.allSatisfy({ $0 < 10_000 })
    else { return nil }
    return Instant(
      year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4],
      second: fields[5], millisecond: fields.count == 7 ? fields[6] : 0)
  }
}
