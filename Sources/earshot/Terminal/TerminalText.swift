/// Makes text that came from somewhere else harmless for a terminal.
///
/// A feed can carry escape sequences that repaint the screen, set the window's title or answer for
/// the user, and bidirectional overrides that show a text in another order than it is read.
enum TerminalText {
  /// The text without escape sequences, control characters and direction overrides; line breaks
  /// and tabs become spaces.
  static func line(_ text: String) -> String { clean(text, keepsBreaks: false) }

  /// The same, with line breaks and tabs kept.
  static func block(_ text: String) -> String { clean(text, keepsBreaks: true) }

  /// JSON with what is not plain for a terminal written as `\u` escapes: the same value.
  static func json(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnsafe(scalar) else {
        out.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        out.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      }
    }
    return String(out)
  }

  private static func clean(_ text: String, keepsBreaks: Bool) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
    var out = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": skipEscape(&rest)
      case "\u{9B}": skipParameters(&rest)
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": skipString(&rest)
      case "\n", "\t": out.append(keepsBreaks ? scalar : " ")
      case "\u{2028}", "\u{2029}", "\u{85}": out.append(" ")
      case _ where isUnsafe(scalar): continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// C0 and C1 controls, DEL, bidirectional embeddings, overrides and isolates, line separators,
  /// invisible tag characters and the characters that Unicode keeps for annotation.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// ECMA-48: ESC and what belongs to it.
  private static func skipEscape(_ rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.first else { return }
    switch kind {
    case "[":
      rest.removeFirst()
      skipParameters(&rest)
    case "]", "P", "X", "^", "_":
      rest.removeFirst()
      skipString(&rest)
    case "\u{20}"..."\u{2F}":
      while let next = rest.first, ("\u{20}"..."\u{2F}").contains(next) { rest.removeFirst() }
      _ = rest.popFirst()
    case "\u{30}"..."\u{7E}": rest.removeFirst()
    default: return
    }
  }

  /// A control sequence: parameters, intermediates, a final byte.
  private static func skipParameters(_ rest: inout Substring.UnicodeScalarView) {
    while let next = rest.first, ("\u{20}"..."\u{3F}").contains(next) { rest.removeFirst() }
    if let next = rest.first, ("\u{40}"..."\u{7E}").contains(next) { rest.removeFirst() }
  }

  /// A control string: up to BEL or ST. One that never ends takes its introducer only.
  private static func skipString(_ rest: inout Substring.UnicodeScalarView) {
    guard let end = rest.firstIndex(where: { "\u{07}\u{1B}\u{9C}".unicodeScalars.contains($0) })
    else { return }
    let isEscape = rest[end] == "\u{1B}"
    rest = rest[rest.index(after: end)...]
    if isEscape, rest.first == "\\" { rest.removeFirst() }
  }
}
