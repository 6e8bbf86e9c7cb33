/// The rows and cells of comma-separated values (RFC 4180), with their places; empty cells and rows are
/// left out.
struct KeywordTable {
  /// A cell that holds something.
  struct Cell {
    var text: String
    var place: ImportedTopic.Place
  }

  private(set) var rows: [[Cell]] = []
  private(set) var problems: [ImportedList.Problem] = []
  private let characters: [Character]
  private let separator: Character
  private var position = 0
  private var place = ImportedTopic.Place(line: 1, column: 1)
  /// The place of the last quotation mark: what opens behind it is never closed.
  private let lastMark: Int

  init(_ text: String) {
    characters = Array(text)
    separator = Self.separator(of: text)
    lastMark = characters.lastIndex(of: "\"") ?? -1
    var row: [Cell] = []
    while position < characters.count {
      if let cell = cell() { row.append(cell) }
      guard position < characters.count else { break }
      if characters[position].isNewline {
        if !row.isEmpty { rows.append(row) }
        row = []
      }
      step()
    }
    if !row.isEmpty { rows.append(row) }
  }

  /// One cell, up to the separator or line break after it.
  private mutating func cell() -> Cell? {
    while position < characters.count, characters[position] == " " { step() }
    let start = place
    var text = ""
    if position < characters.count, characters[position] == "\"" {
      if position < lastMark {
        text = quoted()
      } else {
        problems.append(.init(place: start, message: "a quotation mark that is never closed"))
        step()
      }
    }
    while position < characters.count, !isEnd(characters[position]) {
      text.append(characters[position])
      step()
    }
    let trimmed = TopicImport.trimmed(text[...])
    return trimmed.isEmpty ? nil : Cell(text: String(trimmed), place: start)
  }

  /// What stands between quotation marks; two of them are one.
  private mutating func quoted() -> String {
    var text = ""
    step()
    while position < characters.count {
      if characters[position] == "\"" {
        step()
        guard position < characters.count, characters[position] == "\"" else { return text }
      }
      text.append(characters[position])
      step()
    }
    return text
  }

  private func isEnd(_ character: Character) -> Bool {
    character == separator || character.isNewline
  }

  private mutating func step() {
    if characters[position].isNewline {
      place = .init(line: place.line + 1, column: 1)
    } else {
      place.column += characters[position].unicodeScalars.count
    }
    position += 1
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
