import Markup

/// Reads topics out of the lists that people bring along.
public enum TopicImport {
  /// A Google Alerts style list: one query a line, as it would be typed there. Empty lines and lines
  /// that start with `#` are left out; the id is made of the query's words.
  public static func queries(_ text: String) -> [Topic] {
    var ids = TopicIdentifiers()
    return lines(of: text).compactMap { line in
      let line = trimmed(line)
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      return Topic(id: ids.id(for: line), name: line, query: line)
    }
  }

  /// CSV of keywords: one topic a row, its name in the first column and its keywords in the others; of
  /// a single column each row is a topic of one keyword. A first row that says `name`, `topic` or
  /// `keyword` is a heading. Cells may be quoted (RFC 4180); comma, semicolon or tab part them.
  public static func keywords(csv text: String) -> [Topic] {
    var ids = TopicIdentifiers()
    var rows = CSVRows(text).rows.map { $0.map { trimmed($0[...]) }.filter { !$0.isEmpty } }
    if let heading = rows.first?.first?.lowercased(),
      ["name", "topic", "keyword", "keywords", "id"].contains(heading)
    {
      rows.removeFirst()
    }
    return rows.compactMap { row in
      guard let name = row.first else { return nil }
      let keywords = row.count > 1 ? Array(row.dropFirst()) : [name]
      return Topic(id: ids.id(for: name), name: name, keywords: keywords)
    }
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// Makes ids of topics, each once.
private struct TopicIdentifiers {
  private var used: Set<String> = []

  /// An id of a name's words: "Peace talks!" becomes `peace-talks`, the second one `peace-talks-2`.
  mutating func id(for name: String) -> String {
    let words = Folding.folded(name).split(separator: " ")
      .map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    let plain = words.filter { !$0.isEmpty }.joined(separator: "-")
    let hash = Base32.encode(SHA256.digest(of: name.utf8)).prefix(10)
    let base = plain.isEmpty ? "topic-\(hash)" : String(plain.prefix(56))
    let trimmed = base.hasSuffix("-") ? String(base.dropLast()) : base
    var id = trimmed
    var number = 2
    while !used.insert(id).inserted {
      id = "\(trimmed)-\(number)"
      number += 1
    }
    return id
  }
}

/// The rows and cells of comma-separated values (RFC 4180).
private struct CSVRows {
  private(set) var rows: [[String]] = [[]]
  private var cell = ""

  init(_ text: String) {
    let separator = Self.separator(of: text)
    var isQuoted = false
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      switch character {
      case "\"" where isQuoted && characters.first == "\"":
        cell.append("\"")
        characters.removeFirst()
      case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
      case _ where isQuoted: cell.append(character)
      case separator: endCell()
      case _ where character.isNewline:
        endCell()
        rows.append([])
      default: cell.append(character)
      }
    }
    endCell()
  }

  private mutating func endCell() {
    rows[rows.count - 1].append(cell)
    cell = ""
  }

  /// The separator that the first line has most of.
  private static func separator(of text: String) -> Character {
    let first = text.prefix { !$0.isNewline }
    let separators: [Character] = [",", ";", "\t"]
    return separators.max { left, right in
      first.count { $0 == left } < first.count { $0 == right }
    } ?? ","
  }
}
