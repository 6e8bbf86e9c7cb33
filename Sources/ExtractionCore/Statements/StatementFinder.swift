/// Finds who said what.
public enum StatementFinder {
  /// The statements of an article: those of the title first, then those of the text, in order.
  public static func statements(in article: Article) -> [Statement] {
    var reader = TextReader(Array(article.text.utf8), language: article.language)
    for (index, paragraph) in article.paragraphs.enumerated() where paragraph.kind != .tableRow {
      reader.read(paragraph.range, index: index, isTitle: paragraph.kind == .heading)
    }
    return reader.statements(title: article.title)
  }

  /// The statements of plain text.
  ///
  /// Paragraphs end at blank lines, and at the end of a line where the next one does not go on with a
  /// small letter. A first paragraph without a full stop is read as a headline. All ranges point into
  /// the given text.
  /// - Parameter language: a BCP 47 tag.
  public static func statements(inText text: String, language: String) -> [Statement] {
    var reader = TextReader(Array(text.utf8), language: language)
    reader.readPlainText()
    return reader.statements(title: nil)
  }
}
