/// Where the characters of a scalar stand in the file: behind quotes, escapes, folds and the
/// indentation of a block.
struct ScalarPositions {
  private let source: YAMLSource
  private let text: [Unicode.Scalar]
  private let style: YAMLNode.Scalar.Style
  /// Where the current character stands, counting from 0.
  private var line: Int
  private var column: Int
  /// How far the lines of a block are indented.
  private var indentation = 0

  init?(_ node: YAMLNode, in source: YAMLSource) {
    guard let scalar = node.scalar else { return nil }
    self.source = source
    text = Array(scalar.text.unicodeScalars)
    style = scalar.style
    line = node.place.line - 1
    column = node.place.column - 1
    skipProperties()
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: column += 1
    case .literal, .folded: enterBlock()
    }
  }

  /// The place of a code point of the text, counting from 0; the one behind the last is its end.
  /// The line feed that ends a block is no part of what was written.
  consuming func place(of offset: Int) -> Place {
    let end = text.lastIndex { $0 != "\n" && $0 != " " }.map { $0 + 1 } ?? 0
    for index in 0..<max(0, min(offset, end)) { step(over: text[index], at: index) }
    return Place(file: source.file, line: line + 1, column: column + 1)
  }

  private var current: [Unicode.Scalar] {
    source.lines.indices.contains(line) ? source.lines[line] : []
  }

  private var next: Unicode.Scalar? { column < current.count ? current[column] : nil }

  /// An anchor or a tag before the scalar.
  private mutating func skipProperties() {
    while let first = next, first == "&" || first == "!" {
      column = current[column...].firstIndex(of: " ") ?? current.count
      column =
        column < current.count ? current[column...].firstIndex { $0 != " " } ?? column : column
    }
  }

  /// The first line behind `|` or `>` that holds text tells the indentation.
  private mutating func enterBlock() {
    line += 1
    let first = source.lines[min(line, source.lines.count)...].first { $0.contains { $0 != " " } }
    indentation = first?.firstIndex { $0 != " " } ?? 0
    column = indentation
  }

  private mutating func step(over scalar: Unicode.Scalar, at index: Int) {
    switch style {
    case .literal where scalar == "\n": enterLine(line + 1)
    case .literal: column += 1
    case .plain, .folded, .singleQuoted, .doubleQuoted:
      if isFold(at: index) { fold(at: index) } else { stepInLine() }
    }
  }

  /// Whether a break of the file stands for this character.
  private func isFold(at index: Int) -> Bool {
    guard text[index] == " " || text[index] == "\n" else { return false }
    let rest = current.dropFirst(column)
    return rest.allSatisfy { $0 == " " || $0 == "\t" } && line + 1 < source.lines.count
  }

  /// One break is a space; of several the first is dropped, each other one is a line feed.
  private mutating func fold(at index: Int) {
    let isBlank = line + 1 < source.lines.count && source.lines[line + 1].allSatisfy { $0 == " " }
    let isLast = index + 1 >= text.count || text[index + 1] != "\n"
    enterLine(line + (text[index] == "\n" && isBlank && isLast ? 2 : 1))
  }

  private mutating func enterLine(_ number: Int) {
    line = number
    switch style {
    case .literal, .folded: column = indentation
    case .plain, .singleQuoted, .doubleQuoted:
      column = current.firstIndex { $0 != " " && $0 != "\t" } ?? 0
    }
  }

  private mutating func stepInLine() {
    switch (style, next) {
    case (.singleQuoted, "'"): column += 2
    case (.doubleQuoted, "\\"): column += escapeLength
    default: column += 1
    }
  }

  /// How long the escape is that stands here (YAML 1.1, section 5.6).
  private var escapeLength: Int {
    switch column + 1 < current.count ? current[column + 1] : " " {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}
