/// Reads regular expressions: characters, classes, groups, alternation, repetition, anchors. No
/// back-references and no look-around, so matching takes linear time.
struct RegexParser {
  /// How deep groups may nest.
  static let deepest = 50
  /// The largest count in braces.
  static let largestCount = 1000

  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var position = 0
  private var depth = 0

  /// Reads what stands between the slashes; `offset` is where that starts, for errors.
  static func parse(_ pattern: String, offset: Int) throws(RegexError) -> RegexSyntax {
    var parser = RegexParser(pattern, offset: offset)
    let syntax = try parser.choice()
    guard parser.position == parser.scalars.count else {
      throw parser.failure("a ) without its (")
    }
    return syntax
  }

  private init(_ pattern: String, offset: Int) {
    scalars = Array(pattern.unicodeScalars)
    var offsets: [Int] = []
    var end = offset
    for scalar in scalars {
      offsets.append(end)
      end += UTF8.width(scalar)
    }
    self.offsets = offsets + [end]
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func failure(
    _ message: String, expected: String? = nil, at place: Int? = nil
  ) -> RegexError {
    RegexError(
      offset: offsets[min(place ?? position, scalars.count)], message: message, expected: expected)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func choice() throws(RegexError) -> RegexSyntax {
    var all = [try sequence()]
    while take("|") { all.append(try sequence()) }
    return all.count == 1 ? all[0] : .choice(all)
  }

  private mutating func sequence() throws(RegexError) -> RegexSyntax {
    var all: [RegexSyntax] = []
    while let scalar = next, scalar != "|", scalar != ")" { all.append(try repetition()) }
    return all.count == 1 ? all[0] : .sequence(all)
  }

  private mutating func repetition() throws(RegexError) -> RegexSyntax {
    let start = position
    if let scalar = next, ["*", "+", "?"].contains(scalar) {
      throw failure("a \(scalar) with nothing to repeat")
    }
    let item = try atom()
    guard let (least, most) = try count() else { return item }
    if case .assertion = item { throw failure("an anchor cannot be repeated", at: start) }
    let isGreedy = !take("?")
    if let scalar = next, ["*", "+", "?"].contains(scalar) {
      throw failure("a repetition of a repetition", expected: "one of * + ? {m,n}")
    }
    return .repetition(item, least: least, most: most, isGreedy: isGreedy)
  }

  /// `*`, `+`, `?`, `{m}`, `{m,}`, `{m,n}`; nil where none stands. A brace that counts nothing is a
  /// character.
  private mutating func count() throws(RegexError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    let least = number()
    let hasComma = take(",")
    let most = hasComma ? number() : least
    guard take("}"), let least = least ?? (most == nil ? nil : 0) else {
      position = start
      return nil
    }
    guard least <= Self.largestCount, most ?? 0 <= Self.largestCount else {
      throw failure("a count over \(Self.largestCount)", at: start)
    }
    if let most, most < least { throw failure("a count that ends before it starts", at: start) }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
      position += 1
    }
    return value
  }

  private mutating func atom() throws(RegexError) -> RegexSyntax {
    guard let scalar = next else { throw failure("a pattern that ends too early") }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try set())
    case ".": return .set(.any)
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "\\": return try escape()
    case "{" where count(at: position - 1):
      throw failure("a { with nothing to repeat", at: position - 1)
    default: return .set(ScalarSet(scalar))
    }
  }

  private func count(at place: Int) -> Bool {
    var probe = self
    probe.position = place
    return ((try? probe.count()) ?? nil) != nil
  }

  private mutating func group() throws(RegexError) -> RegexSyntax {
    let start = position - 1
    if take("?"), !take(":") {
      throw failure(
        "look-around and named groups are not known", expected: "( or (?:", at: start)
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw failure("groups nested too deeply", at: start) }
    let inner = try choice()
    guard take(")") else { throw failure("a ( without its )", expected: ")", at: start) }
    return inner
  }

  private mutating func escape() throws(RegexError) -> RegexSyntax {
    guard let scalar = next else { throw failure("a \\ at the end", at: position - 1) }
    if scalar == "b" || scalar == "B" {
      position += 1
      return .assertion(scalar == "b" ? .wordBoundary : .noWordBoundary)
    }
    return .set(try escapedSet())
  }

  /// The set that an escape stands for, after its backslash.
  private mutating func escapedSet() throws(RegexError) -> ScalarSet {
    guard let scalar = next else { throw failure("a \\ at the end", at: position - 1) }
    position += 1
    switch scalar {
    case "d": return .digits
    case "D": return .digits.inverted
    case "w": return .wordCharacters
    case "W": return .wordCharacters.inverted
    case "s": return .spaces
    case "S": return .spaces.inverted
    case "n": return ScalarSet("\n")
    case "t": return ScalarSet("\t")
    case "0"..."9":
      throw failure(
        "back-references are not known", expected: "the words themselves", at: position - 2)
    case "a"..."z", "A"..."Z":
      throw failure("unknown escape \\\(scalar)", expected: "\\d \\w \\s \\b", at: position - 2)
    default: return ScalarSet(scalar)
    }
  }

  private mutating func set() throws(RegexError) -> ScalarSet {
    let start = position - 1
    var ranges: [ClosedRange<UInt32>] = []
    let isInverted = take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      let low = try member()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]",
        let first = low.single
      else {
        guard !low.isInverted else {
          throw failure("a negated escape inside [ ]", expected: "[^…]")
        }
        ranges += low.ranges
        continue
      }
      position += 1
      guard let last = try member().single, last >= first else {
        throw failure("a range that ends before it starts", at: position - 1)
      }
      ranges.append(first.value...last.value)
    }
    guard take("]") else { throw failure("a [ without its ]", expected: "]", at: start) }
    return ScalarSet(ranges: ranges, isInverted: isInverted)
  }

  private mutating func member() throws(RegexError) -> ScalarSet {
    if take("\\") { return try escapedSet() }
    guard let scalar = next else { throw failure("a [ without its ]", expected: "]") }
    position += 1
    return ScalarSet(scalar)
  }
}
