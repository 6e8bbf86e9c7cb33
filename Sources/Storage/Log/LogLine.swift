import Markup

/// A line of the alert log, as far as the store needs to know it.
struct LogLine {
  var sequence: Int
  var id: String
  var topic: String
  var time: String?
  var story: String?
  var json: String

  /// Nil where the bytes are no whole alert: a torn line, or somebody else's.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.first == UInt8(ascii: "{"), let value = try? JSONValue(parsing: bytes),
      let sequence = value["data"]?["seq"]?.integer, let id = value["id"]?.string
    else { return nil }
    self.sequence = sequence
    self.id = id
    topic = value["subject"]?.string ?? ""
    time = value["time"]?.string
    story = value["data"]?["story"]?["id"]?.string
    json = String(decoding: bytes, as: UTF8.self)
  }
}
