import ExtractionCore

/// A text with its statements marked by hand: `[Putin] {said} <the plan was ready>.`
///
/// Brackets hold the speaker, braces the cue, angles the content; what the finder says of the bare
/// text is listed the same way, so that a test compares what a person can read.
struct AnnotatedExample {
  /// The text without marks.
  let text: String
  /// The marked pieces, sorted: "speaker Putin", "cue said", "content the plan was ready".
  let pieces: [String]

  init(_ marked: String) {
    var plain = ""
    var pieces: [String] = []
    var open: [(name: String, start: String.Index)] = []
    let names: [Character: String] = ["[": "speaker", "{": "cue", "<": "content"]
    for character in marked {
      if let name = names[character] {
        open.append((name, plain.endIndex))
        plain.append("\u{0}")
      } else if "]}>".contains(character), let last = open.popLast() {
        let start = plain.index(after: last.start)
        pieces.append("\(last.name) \(plain[start...].filter { $0 != "\u{0}" })")
      } else {
        plain.append(character)
      }
    }
    text = plain.filter { $0 != "\u{0}" }
    self.pieces = Set(pieces).sorted()
  }

  /// What the finder marks in the text.
  func found(language: String = "en") -> [String] {
    var result: Set<String> = []
    for statement in StatementFinder.statements(inText: text, language: language) {
      if let mention = statement.speaker?.mention {
        result.insert("speaker \(text[utf8: mention])")
      }
      if let cue = statement.cue { result.insert("cue \(text[utf8: cue])") }
      for span in statement.spans { result.insert("content \(text[utf8: span])") }
    }
    return result.sorted()
  }
}
