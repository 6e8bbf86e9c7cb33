/// A regular expression, matched in time linear in the text (Pike's virtual machine).
struct RegularExpression: Sendable {
  /// How much of a field it looks at, in UTF-8 bytes.
  static let window = 262_144

  private let program: RegexProgram
  private let ignoresCase: Bool
  /// Folded texts of which at least one stands in every text that matches.
  let literals: [[UInt8]]

  /// Reads `/…/` or `/…/i`.
  init(literal: String) throws(RegexError) {
    ignoresCase = literal.utf8.last == UInt8(ascii: "i")
    let pattern = literal.dropFirst().dropLast(ignoresCase ? 2 : 1)
    let syntax = try RegexParser.parse(String(pattern), offset: 1)
    guard let program = RegexProgram(syntax) else {
      throw RegexError(
        offset: 0, message: "a regular expression that grows too large",
        expected: "at most \(RegexProgram.longest) steps")
    }
    guard let literals = RegexLiterals.required(by: syntax) else {
      throw RegexError(
        offset: 0, message: "a regular expression with no literal to look for",
        expected: "at least two characters that always stand together")
    }
    self.program = program
    self.literals = literals
  }

  /// The leftmost match in a part of UTF-8 text.
  func firstMatch(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.window)
    var machine = RegexMachine(program: program, ignoresCase: ignoresCase, text: text, range: range)
    return machine.run()
  }

  /// The matches one after the other, at most so many.
  func matches(in text: [UInt8], _ range: Range<Int>, limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = range
    while found.count < limit, let match = firstMatch(in: text, rest) {
      found.append(match)
      let next = max(match.upperBound, match.lowerBound + 1)
      guard next < range.upperBound else { break }
      rest = next..<range.upperBound
    }
    return found
  }
}
