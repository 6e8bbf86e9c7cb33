import ExtractionCore

/// Statements for people: each with its speaker, then the text with speaker, cue and content marked.
struct StatementView {
  let text: String
  let statements: [Statement]
  /// The article's title, which statements of the title point into.
  var title: String?

  /// Shows every statement in the sentence around it.
  func show(on output: Output) throws(CommandFailure) {
    guard !statements.isEmpty else { return try output.line("nobody says anything") }
    for statement in statements {
      try output.line(heading(of: statement, output.paint))
      try output.line("  " + passage(of: statement, output.paint))
    }
  }

  private func heading(of statement: Statement, _ paint: Painter) -> String {
    let speaker = statement.speaker.map { TerminalText.line($0.name) } ?? "(nobody named)"
    let how = statement.speaker.map { ", known by \($0.resolvedBy.rawValue)" } ?? ""
    let confidence = Int((statement.confidence * 100).rounded())
    let rule = statement.rule.map { ", by \($0.rawValue)" } ?? ""
    let facts =
      "\(statement.kind.rawValue)\(how), paragraph \(statement.paragraph), \(confidence) %\(rule)"
    return paint(speaker, .bold, .cyan) + paint("  \(facts)", .dim)
  }

  /// The words from the first to the last mark, a little around them, the marks painted.
  private func passage(of statement: Statement, _ paint: Painter) -> String {
    var marks = statement.spans.map { Mark(range: $0, open: "<", close: ">", ink: .green) }
    if let cue = statement.cue {
      marks.append(Mark(range: cue, open: "{", close: "}", ink: .yellow))
    }
    if let mention = statement.speaker?.mention {
      marks.append(Mark(range: mention, open: "[", close: "]", ink: .cyan))
    }
    return MarkedText(text: statement.field == .title ? title ?? "" : text, marks: marks).shown(
      paint)
  }
}

/// A part of a text that is painted, or set in brackets where nothing can be painted.
struct Mark {
  var range: TextRange
  var open: String
  var close: String
  var ink: Ink
}

/// A text with marks, cut to where they are.
struct MarkedText {
  /// How many bytes of the text are shown before the first mark and behind the last.
  private static let margin = 40

  let text: String
  let marks: [Mark]

  /// The marked part on one line, harmless for a terminal.
  func shown(_ paint: Painter) -> String {
    let sorted = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard let first = sorted.first else { return "" }
    let end = sorted.map(\.range.upperBound).max() ?? 0
    var shown = before(first.range.lowerBound)
    var position = first.range.lowerBound
    for mark in sorted where mark.range.lowerBound >= position {
      shown += plain(position..<mark.range.lowerBound)
      let inside = plain(mark.range)
      shown +=
        paint.isColoured ? paint(inside, mark.ink) : mark.open + inside + mark.close
      position = mark.range.upperBound
    }
    return shown + plain(position..<max(position, end)) + after(max(position, end))
  }

  private func plain(_ range: TextRange) -> String {
    TerminalText.line(String(text[utf8: range]))
  }

  /// The rest of the paragraph's beginning, from a word's start.
  private func before(_ start: Int) -> String {
    let lead = text[utf8: max(0, start - Self.margin)..<start]
    let line = lead.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard line.utf8.count >= Self.margin - 3, let space = line.firstIndex(of: " ") else {
      return TerminalText.line(String(line))
    }
    return "…" + TerminalText.line(String(line[space...]))
  }

  /// The rest of the paragraph, up to a word's end.
  private func after(_ end: Int) -> String {
    let tail = text[utf8: end..<end + Self.margin]
    let line = tail.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    guard line.utf8.count >= Self.margin - 3, let space = line.lastIndex(of: " ") else {
      return TerminalText.line(String(line))
    }
    return TerminalText.line(String(line[..<space])) + " …"
  }
}
