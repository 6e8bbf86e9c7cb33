import Markup

/// Reads the plain text of a page as a browser copies it: paragraphs by lines, the headline up to
/// three times at the top, words of the interface ("close close") in between.
enum PlainTextReader {
  static func article(of text: String, url: WebURL?) throws(NoArticle) -> Article {
    var lines = text.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }
    let title = takeTitle(&lines)
    let paragraphs = paragraphs(of: lines, title: title)
    guard paragraphs.contains(where: { $0.utf8.count >= 40 }) else {
      throw NoArticle("the page has no running text")
    }
    var article = Article(title: title, paragraphs: paragraphs)
    article.url = url
    article.language = LanguageDetector.detect(article.text)
    return article
  }

  private static func trimmed(_ line: Substring) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Takes the lines up to the headline off: what is no word of the interface and comes first.
  private static func takeTitle(_ lines: inout [String]) -> String? {
    lines.removeAll(where: InterfaceWords.isResidue)
    guard let first = lines.first, first.utf8.count <= 300 else { return nil }
    let repeats = lines.prefix(6).count { $0 == first }
    guard repeats > 1 || !endsSentence(first) && lines.count > 1 else { return nil }
    return first
  }

  private static func endsSentence(_ line: String) -> Bool {
    line.last.map { ".!?…".contains($0) } ?? false
  }

  /// The lines without the headline and without what was there before.
  private static func paragraphs(of lines: [String], title: String?) -> [String] {
    var seen: Set<String> = []
    return lines.filter { line in
      line != title && (line.utf8.count < 30 || seen.insert(line).inserted)
    }
  }
}
