@_spi(Training) import ExtractionCore
import Markup

/// An annotated statement, in bytes of its document.
struct GoldStatement {
  var content: [TextRange]
  var source: TextRange?
  var cue: TextRange?
  var lemma: String
  var isSpeech: Bool
  /// The last word of the speaker's name, where the annotation has one.
  var surname: String?
}

/// An annotated document.
struct GoldDocument {
  let id: String
  let text: String
  let statements: [GoldStatement]

  /// Reads one line of a corpus; nil where it is no English article with statements.
  init?(_ line: some Sequence<UInt8>) throws {
    let value = try JSONValue(parsing: line)
    guard value["lang"]?.string == "en", let id = value["id"]?.string,
      let text = value["text"]?.string
    else { return nil }
    self.id = id
    self.text = text
    let offsets = ByteOffsets(text)
    statements = (value["statements"]?.array ?? []).map { GoldStatement($0, offsets) }
  }
}

extension GoldStatement {
  init(_ value: JSONValue, _ offsets: ByteOffsets) {
    let place = { (value: JSONValue?) -> TextRange? in
      guard let start = value?[0]?.integer, let end = value?[1]?.integer else { return nil }
      return offsets[start]..<max(offsets[start], offsets[end])
    }
    if let single = place(value["content"]) {
      content = [single]
    } else {
      content = (value["content"]?.array ?? []).compactMap { place($0) }
    }
    source = place(value["speaker"])
    cue = place(value["cue"])
    lemma = value["cue_lemma"]?.string ?? ""
    isSpeech = value["kind"]?.string != "indirect" || value["speech"]?.bool ?? true
    surname = value["speaker_name"]?.string?.split(separator: " ").last.map(String.init)
  }
}

/// From Unicode code points, as corpora count, to bytes.
struct ByteOffsets {
  private var starts: [Int] = []

  init(_ text: String) {
    for (index, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(index) }
    starts.append(text.utf8.count)
  }

  subscript(point: Int) -> Int { starts[max(0, min(point, starts.count - 1))] }
}
