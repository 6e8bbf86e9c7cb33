import ExtractionCore

/// What a document can be found by besides the words of its text: its facts, and of each statement
/// the kind, the speaker, the speaker's roles and the cue.
struct DocumentKeys {
  let document: Document
  let facts: DocumentFacts
  /// Per statement its speaker's name.
  let speakers: [PersonName?]

  /// Calls with every key, "speaker putin" in two parts.
  func forEach(_ body: (String, [UInt8]) -> Void) {
    facts.forEachKey { body($0.rawValue, $1) }
    for (statement, speaker) in zip(document.article.statements, speakers) {
      body("kind", Array(statement.kind.rawValue.utf8))
      if let last = speaker?.keys.last { body("speaker", Array(last.utf8)) }
      for role in [statement.speaker?.name ?? ""] + (statement.speaker?.roles ?? []) {
        for key in NameKey.keys(of: role) { body("role", Array(key.utf8)) }
      }
      forEachWord(ofCue: statement) { body("verb", $0) }
    }
  }

  private func forEachWord(ofCue statement: Statement, _ body: ([UInt8]) -> Void) {
    guard let cue = statement.cue else { return }
    let text = document.text(of: statement.field == .title ? .title : .text)
    let words = Words(String(text[utf8: cue]))
    for index in words.indices { body(Array(words.folded(at: index))) }
  }
}

extension PersonName {
  /// Per statement of an article its speaker's name.
  static func speakers(of article: Article) -> [PersonName?] {
    article.statements.map {
      $0.speaker.map { PersonName($0.name, isPerson: $0.kind == .person) }
    }
  }
}
