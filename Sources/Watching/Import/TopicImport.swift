/// Reads topics out of the lists that people bring along.
public enum TopicImport {
  /// A Google Alerts style list: one query a line, as it would be typed there (``SearchQuery``). Empty
  /// lines and lines that start with `#` are left out; the id is made of the query's words.
  /// - Parameter used: ids that other topics have already.
  public static func queries(_ text: String, used: Set<String> = []) -> ImportedList {
    var ids = TopicIdentifiers(used: used)
    var list = ImportedList()
    for (number, whole) in lines(of: text).enumerated() {
      let line = trimmed(whole)
      guard let first = line.first, first != "#" else { continue }
      let query = SearchQuery.translated(String(line))
      let column = whole[..<line.startIndex].unicodeScalars.count + 1
      var imported = ImportedTopic(
        topic: Topic(id: ids.id(for: String(line)), name: String(line), query: query.text),
        place: .init(line: number + 1, column: column))
      imported.query = query
      list.topics.append(imported)
    }
    return list
  }

  /// CSV of keywords: one topic a row, its name in the first column and its keywords in the others; of
  /// a single column each row is a topic of one keyword. A first row that says `name`, `topic` or
  /// `keyword` is a heading. Cells may be quoted (RFC 4180); comma, semicolon or tab part them.
  /// - Parameter used: ids that other topics have already.
  public static func keywords(csv text: String, used: Set<String> = []) -> ImportedList {
    var ids = TopicIdentifiers(used: used)
    let table = KeywordTable(text)
    var list = ImportedList()
    list.problems = table.problems
    for (number, row) in table.rows.enumerated() {
      guard let name = row.first, !(number == 0 && isHeading(name.text)) else { continue }
      let keywords = row.count > 1 ? Array(row.dropFirst()) : [name]
      var imported = ImportedTopic(
        topic: Topic(
          id: ids.id(for: name.text), name: name.text, keywords: keywords.map(\.text)),
        place: name.place)
      imported.keywordPlaces = keywords.map(\.place)
      list.topics.append(imported)
    }
    return list
  }

  private static func isHeading(_ text: String) -> Bool {
    ["name", "topic", "keyword", "keywords", "id"].contains(text.lowercased())
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Without white space and byte order marks around it.
  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
