/// Cuts an expression into tokens.
struct ExpressionLexer {
  private let source: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ source: String) {
    self.source = source
    bytes = Array(source.utf8)
  }

  /// The next token; `end` for ever after the last one.
  mutating func next() throws(ExpressionError) -> ExpressionToken {
    skipSpace()
    let start = position
    guard let byte = peek() else { return ExpressionToken(kind: .end, range: start..<start) }
    switch byte {
    case UInt8(ascii: "("): return single(.open)
    case UInt8(ascii: ")"): return single(.close)
    case UInt8(ascii: "-"), UInt8(ascii: "!"): return single(.not)
    case UInt8(ascii: "="): return single(.exact)
    case UInt8(ascii: "~"): return tilde()
    case UInt8(ascii: "^"): return try boost()
    case UInt8(ascii: ":"): return single(.stray(":"))
    case UInt8(ascii: "/"): return try regex()
    case UInt8(ascii: "@"): return try entity()
    default:
      if let quote = quotationMark(at: position) { return try phrase(openedBy: quote) }
      return try word()
    }
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func single(_ kind: ExpressionToken.Kind) -> ExpressionToken {
    position += 1
    return ExpressionToken(kind: kind, range: position - 1..<position)
  }

  private mutating func skipSpace() {
    while let length = spaceLength(at: position) { position += length }
  }

  /// White space, also the no-break space that comes with pasted text.
  private func spaceLength(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] <= 0x20 { return 1 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    let isIdeographic = bytes[index...].starts(with: [0xE3, 0x80, 0x80])
    return isIdeographic ? 3 : nil
  }

  /// The length of the quotation mark that stands there: `"`, or the typographic ones that word
  /// processors put in its place.
  private func quotationMark(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "\"") { return 1 }
    let isTypographic =
      index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (0x9C...0x9F).contains(bytes[index + 2])
    return isTypographic ? 3 : nil
  }

  private mutating func phrase(openedBy mark: Int) throws(ExpressionError) -> ExpressionToken {
    let start = position
    position += mark
    var content: [UInt8] = []
    while let byte = peek() {
      if let closing = quotationMark(at: position) {
        position += closing
        return ExpressionToken(
          kind: .phrase(String(decoding: content, as: UTF8.self)), range: start..<position)
      }
      if byte == UInt8(ascii: "\\"), let escaped = peek(1),
        escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\")
      {
        position += 1
      }
      content.append(bytes[position])
      position += 1
    }
    throw ExpressionError(
      in: source, at: start..<start + mark, "a quotation mark that is never closed",
      expected: "a second \"")
  }

  private mutating func regex() throws(ExpressionError) -> ExpressionToken {
    let start = position
    position += 1
    var isInClass = false
    while let byte = peek(), byte != UInt8(ascii: "/") || isInClass {
      if byte == UInt8(ascii: "[") { isInClass = true }
      if byte == UInt8(ascii: "]") { isInClass = false }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else {
      throw ExpressionError(
        in: source, at: start..<start + 1, "a regular expression that is never closed",
        expected: "a second /")
    }
    position += 1
    if peek() == UInt8(ascii: "i") { position += 1 }
    if let flag = peek(), Self.isWordByte(flag), flag != UInt8(ascii: ")") {
      throw ExpressionError(
        in: source, at: position..<position + 1,
        "unknown flag after a regular expression", expected: "/…/ or /…/i")
    }
    return ExpressionToken(
      kind: .regex(String(decoding: bytes[start..<position], as: UTF8.self)),
      range: start..<position)
  }

  private mutating func entity() throws(ExpressionError) -> ExpressionToken {
    let start = position
    position += 1
    while let byte = peek(), Self.isWordByte(byte) { position += 1 }
    guard position > start + 1 else {
      throw ExpressionError(
        in: source, at: start..<position, "an @ without a name", expected: "the id of a speaker")
    }
    return ExpressionToken(
      kind: .entity(String(decoding: bytes[start..<position], as: UTF8.self)),
      range: start..<position)
  }

  /// `~5` when digits and nothing else follow, else the `~` before a word.
  private mutating func tilde() -> ExpressionToken {
    let start = position
    position += 1
    let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
    let after = digits.endIndex < bytes.count ? bytes[digits.endIndex] : 0x20
    guard !digits.isEmpty, !Self.isWordByte(after) else {
      return ExpressionToken(kind: .stem, range: start..<position)
    }
    position = digits.endIndex
    return ExpressionToken(
      kind: .slop(Int(String(decoding: digits, as: UTF8.self)) ?? .max), range: start..<position)
  }

  private mutating func boost() throws(ExpressionError) -> ExpressionToken {
    let start = position
    position += 1
    let number = bytes[position...].prefix {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
    }
    let text = String(decoding: number, as: UTF8.self)
    guard let value = Double(text), value.isFinite, text.utf8.count <= 16 else {
      throw ExpressionError(
        in: source, at: start..<max(number.endIndex, start + 1), "a ^ without a weight",
        expected: "a number, as in ^20")
    }
    position = number.endIndex
    return ExpressionToken(kind: .boost(text), range: start..<position)
  }

  private mutating func word() throws(ExpressionError) -> ExpressionToken {
    let start = position
    while let byte = peek(), Self.isWordByte(byte), spaceLength(at: position) == nil,
      quotationMark(at: position) == nil
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if peek() == UInt8(ascii: ":"), let field = try field(text, start: start) { return field }
    return ExpressionToken(
      kind: try operation(text, start..<position) ?? .word(text), range: start..<position)
  }

  /// A name and a colon; nil where the colon belongs to no field ("12:30", "https://").
  private mutating func field(
    _ name: String, start: Int
  ) throws(ExpressionError) -> ExpressionToken? {
    let isName = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
    }
    guard isName else { return nil }
    if peek(1) == UInt8(ascii: "/"), peek(2) == UInt8(ascii: "/") {
      throw ExpressionError(
        in: source, at: position..<position + 3, "an unquoted URL",
        expected: "quotation marks around it: \"\(name)://…\"")
    }
    position += 1
    return ExpressionToken(kind: .field(name), range: start..<position)
  }

  private func operation(
    _ text: String, _ range: Range<Int>
  ) throws(ExpressionError) -> ExpressionToken.Kind? {
    switch text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "SAYS": return .says
    default: break
    }
    for (name, isOrdered) in [("NEAR", false), ("ONEAR", true)] where text.hasPrefix(name) {
      if text == name { return .near(.words(4), isOrdered: isOrdered) }
      guard text.utf8.dropFirst(name.utf8.count).first == UInt8(ascii: "/") else { continue }
      let rest = String(text.dropFirst(name.count + 1))
      return .near(try distance(rest, range), isOrdered: isOrdered)
    }
    return nil
  }

  private func distance(
    _ text: String, _ range: Range<Int>
  ) throws(ExpressionError) -> Expression.Distance {
    if text == "s" { return .sentence }
    if text == "p" { return .paragraph }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw ExpressionError(
        in: source, at: range, "NEAR/\(text.prefix(20)) is no distance",
        expected: "a number of words, s (sentence) or p (paragraph)")
    }
    guard let words = Int(text), words <= 100 else {
      throw ExpressionError(
        in: source, at: range, "NEAR over 100 words", expected: "at most 100, or NEAR/p")
    }
    return .words(words)
  }

  /// What may stand in a word: everything but white space and the characters that end one.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ":"),
      UInt8(ascii: "^"), UInt8(ascii: "~"):
      false
    default: true
    }
  }
}
