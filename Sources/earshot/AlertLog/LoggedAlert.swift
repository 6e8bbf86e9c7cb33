import Markup
import Watching

/// A line of the alert log.
struct LoggedAlert {
  /// What people read of it.
  let line: AlertLine
  /// All of it.
  let json: JSONValue
  /// The line as it stands in the file.
  let bytes: [UInt8]

  /// Reads a line; nil where it is no alert, such as one that a crash left half written.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONValue(parsing: bytes), let line = AlertLine(json: json) else {
      return nil
    }
    self.line = line
    self.json = json
    self.bytes = bytes
  }

  /// Everybody who says something that matches: names and ids of watched entities.
  var speakers: [(name: String?, id: String?)] {
    let data = json["data"]
    let statements = [data?["statement"]].compactMap { $0 } + (data?["statements"]?.array ?? [])
    return statements.compactMap { $0["speaker"] }.map { ($0["name"]?.string, $0["id"]?.string) }
  }
}
