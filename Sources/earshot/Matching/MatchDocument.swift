import ExtractionCore
import Markup
import Watching

/// A line of documents to match: `{"id","text"}` and, if they are there, `title`, `summary`,
/// `language` or `lang`, `url`, `site`, `byline`, `feed`, `feed_url` and `tags`.
struct MatchDocument {
  /// The line's id as it was written.
  let id: JSONValue
  /// What topics are matched against.
  let document: Document

  /// Reads a line; nil where it is no object with a text.
  /// - Parameter statements: whether who said what is looked for in the text.
  init?(_ line: [UInt8], statements: Bool = false) {
    guard let json = try? JSONValue(parsing: line), let text = json["text"]?.string else {
      return nil
    }
    id = json["id"] ?? .null
    var article = Article()
    article.text = text
    article.paragraphs = Self.paragraphs(of: text)
    article.title = json["title"]?.string
    article.site = json["site"]?.string
    article.byline = (json["byline"]?.array ?? []).compactMap(\.string)
    article.language =
      json["language"]?.string ?? json["lang"]?.string ?? LanguageDetector.detect(text)
    if statements { article.statements = StatementFinder.statements(in: article) }
    document = Document(
      article: article, summary: json["summary"]?.string, url: json["url"]?.string ?? "",
      feedTitle: json["feed"]?.string, feedURL: json["feed_url"]?.string ?? "",
      tags: (json["tags"]?.array ?? []).compactMap(\.string))
  }

  /// Paragraphs end at blank lines.
  private static func paragraphs(of text: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropLast() where bytes[index] == 0x0A && bytes[index + 1] == 0x0A {
      if index > start { paragraphs.append(Paragraph(range: start..<index)) }
      start = index + 2
    }
    if start < bytes.count { paragraphs.append(Paragraph(range: start..<bytes.count)) }
    return paragraphs
  }
}
