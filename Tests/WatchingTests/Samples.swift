import ExtractionCore
import Markup
import Watching

/// Documents for tests, made of marked text.
enum Sample {
  /// A document with a title and paragraphs.
  static func document(
    _ paragraphs: String..., title: String? = nil, summary: String? = nil, language: String = "en"
  ) -> Document {
    var article = Article(title: title, paragraphs: paragraphs)
    article.language = language
    return Document(
      article: article, summary: summary, url: "https://example.org/news/1",
      feedTitle: "Example", feedURL: "https://example.org/feed")
  }

  /// A document of one text in which statements are marked: `[speaker] {cue} <content>`, the content
  /// after the speaker and the cue or before them; `[mention|full name]` where the name differs.
  static func said(
    _ marked: String, title: String? = nil, kind: Statement.Kind = .indirect
  ) -> Document {
    var marks = Marks(marked)
    marks.read(kind: kind)
    var document = document(marks.text, title: title)
    document.article.statements = marks.statements
    return document
  }

  private struct Marks {
    private let source: [Character]
    private(set) var text = ""
    private(set) var statements: [Statement] = []
    private var speaker: Speaker?
    private var cue: TextRange?
    private var content: TextRange?

    init(_ marked: String) { source = Array(marked) }

    mutating func read(kind: Statement.Kind) {
      var start = 0
      var name: String?
      var named = ""
      for character in source {
        switch character {
        case "[", "{", "<": start = text.utf8.count
        case "|": name = ""
        case "]":
          named = name ?? String(text.utf8.dropFirst(start)) ?? ""
          name = nil
          speaker = Speaker(
            name: named, mention: start..<text.utf8.count, resolvedBy: .name)
          finish(kind)
        case "}":
          cue = start..<text.utf8.count
          finish(kind)
        case ">":
          content = start..<text.utf8.count
          finish(kind)
        default:
          if name != nil { name?.append(character) } else { text.append(character) }
        }
      }
    }

    private mutating func finish(_ kind: Statement.Kind) {
      guard let speaker, let cue, let content else { return }
      statements.append(
        Statement(
          kind: kind, speaker: speaker, cue: cue, spans: [content], isQuoted: kind == .direct,
          paragraph: 0, confidence: 0.9))
      self.speaker = nil
      self.cue = nil
      self.content = nil
    }
  }
}
