import Markup
import Storage
import Watching

/// An alert as people read it: the stored line with its statements and places.
struct ShownAlert: Sendable {
  /// What somebody said.
  struct Said: Sendable {
    var speaker: String?
    var speakerID: String?
    /// The words of the article for the speaker.
    var mention: String?
    /// How the name was found: "name", "role", "pronoun", "carry".
    var resolvedBy: String?
    var cue: String?
    /// "direct", "indirect", "mixed".
    var kind: String
    var text: String
    /// The pieces in code points of their field.
    var pieces: [Range<Int>]
    /// "title" or "text".
    var field: String
  }

  /// A place of the article that made a topic match.
  struct Place: Sendable {
    var field: String
    /// In code points of the field.
    var range: Range<Int>
    var term: String
  }

  let sequence: Int
  /// The line itself.
  let json: String
  let time: Instant
  let line: AlertLine
  let statements: [Said]
  let places: [Place]
  /// Whether the text is the feed's, because the page could not be had.
  let isFromFeed: Bool
  let fetchError: String?

  /// Reads a stored alert; nil where its line is none.
  init?(_ stored: StoredAlert) {
    self.init(sequence: stored.sequence, time: stored.time, line: stored.json)
  }

  /// Reads a line of the log; nil where it is none.
  init?(sequence: Int, time: Instant, line text: String) {
    guard let json = try? JSONValue(parsing: text.utf8), let line = AlertLine(json: json),
      let data = json["data"]
    else { return nil }
    self.sequence = sequence
    self.time = time
    self.json = text
    self.line = line
    statements = ([data["statement"]].compactMap(\.self) + (data["statements"]?.array ?? []))
      .compactMap(Said.init)
    places = (data["match"]?["spans"]?.array ?? []).compactMap(Place.init)
    isFromFeed = data["article"]?["text_from"]?.string == "feed"
    fetchError = data["article"]?["fetch_error"]?.string
  }

  /// Copies of one story for one topic have the same key.
  var storyKey: String { line.topic + "|" + (line.story.isEmpty ? line.id : line.story) }

  /// The article's address, if it is one that a link may lead to.
  var link: String? {
    guard let url = WebURL(line.url), url.isHTTP else { return nil }
    return url.description
  }

  /// Whether it is on something that a speaker said, given by name or id.
  func isBy(_ speaker: String) -> Bool {
    let folded = speaker.lowercased()
    return statements.contains {
      $0.speaker?.lowercased() == folded || $0.speakerID?.lowercased() == folded
    }
  }

  /// Whether a query's filters let it through.
  func passes(_ query: AlertQuery) -> Bool {
    (query.topic == nil || query.topic == line.topic) && (query.speaker.map(isBy) ?? true)
  }
}

extension ShownAlert.Said {
  init?(json: JSONValue) {
    guard let text = json["text"]?.string else { return nil }
    self.text = text
    speaker = json["speaker"]?["name"]?.string
    speakerID = json["speaker"]?["id"]?.string
    mention = json["speaker"]?["mention"]?.string
    resolvedBy = json["speaker"]?["resolved_by"]?.string
    cue = json["cue"]?.string
    kind = json["kind"]?.string ?? "indirect"
    pieces = (json["spans"]?.array ?? []).compactMap { Range(json: $0) }
    field = json["field"]?.string ?? "text"
  }
}

extension ShownAlert.Place {
  init?(json: JSONValue) {
    guard let range = Range(start: json["start"]?.integer, end: json["end"]?.integer) else {
      return nil
    }
    self.range = range
    field = json["field"]?.string ?? "text"
    term = json["term"]?.string ?? ""
  }
}

extension Range<Int> {
  fileprivate init?(json: JSONValue) {
    self.init(start: json[0]?.integer, end: json[1]?.integer)
  }

  fileprivate init?(start: Int?, end: Int?) {
    guard let start, let end, start >= 0, start <= end else { return nil }
    self = start..<end
  }
}
