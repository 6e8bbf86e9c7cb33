import ExtractionCore
import Markup

/// A line of articles to be matched: `{"id","text"}`, with more of the article where there is more.
public struct DocumentLine: Sendable {
  /// The id as it was given, a string or a number; null where there was none.
  public var id: JSONValue
  /// The article and where it came from.
  public var document: Document

  /// Reads `id`, `text`, and if they are there `title`, `summary`, `lang` (or `language`), `url`,
  /// `byline`, `tags`, `feed` (`{"title","url"}`); nil where there is no text.
  public init?(json: JSONValue) {
    guard let text = json["text"]?.string else { return nil }
    id = json["id"] ?? .null
    let paragraphs = text.isEmpty ? [] : [Paragraph(range: 0..<text.utf8.count)]
    var article = Article(title: json["title"]?.string, paragraphs: [])
    article.text = text
    article.paragraphs = paragraphs
    article.language = (json["lang"] ?? json["language"])?.string ?? "xx"
    article.byline = json["byline"]?.array?.compactMap(\.string) ?? []
    document = Document(
      article: article, summary: json["summary"]?.string, url: json["url"]?.string ?? "",
      feedTitle: json["feed"]?["title"]?.string, feedURL: json["feed"]?["url"]?.string ?? "",
      tags: json["tags"]?.array?.compactMap(\.string) ?? [])
  }
}

extension TopicSet {
  /// The topics that hold of a document as a line: `{"id","topics":[ids]}`.
  /// - Parameter places: what ``places(in:)`` gave.
  public func line(_ id: JSONValue, places: [Int]) -> JSONValue {
    ["id": id, "topics": JSONValue(places.map { topics[$0].id })]
  }
}
