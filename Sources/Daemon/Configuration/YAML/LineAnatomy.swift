/// The parts of one line of block YAML: `  - key: value  # comment`.
struct LineAnatomy {
  private let line: [Unicode.Scalar]
  /// Where the value stands, as offsets of the line, without white space and comment around it;
  /// nil where the line has none.
  let value: Range<Int>?
  /// Whether a key stands before the value.
  let hasKey: Bool

  init(_ line: [Unicode.Scalar]) {
    self.line = line
    var start = Self.afterSpace(line, 0)
    while start + 1 < line.count, line[start] == "-", line[start + 1] == " " {
      start = Self.afterSpace(line, start + 1)
    }
    let colon = Self.colon(line, from: start)
    hasKey = colon != nil
    if let colon { start = Self.afterSpace(line, colon + 1) }
    var end = Self.comment(line, from: start) ?? line.count
    while end > start, line[end - 1] == " " { end -= 1 }
    value = end > start ? start..<end : nil
  }

  /// What stands before the value, without indentation: `- key: `.
  var lead: String {
    guard let value else { return "" }
    return String(String.UnicodeScalarView(line[..<value.lowerBound].drop { $0 == " " }))
  }

  /// The value as a single-quoted scalar; what already stands in double quotes loses them.
  var quoted: [Unicode.Scalar]? {
    guard let value, var first = line[value].first else { return nil }
    var text = line[value]
    if first == "\"", text.count > 1, text.last == "\"",
      !text.dropFirst().dropLast().contains(first)
    {
      text = text.dropFirst().dropLast()
      first = text.first ?? "'"
    }
    return ["'"] + text.flatMap { $0 == "'" ? ["'", "'"] : [$0] } + ["'"]
  }

  /// The line with its value replaced.
  func replacing(value replacement: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let value else { return line }
    return line[..<value.lowerBound] + replacement + line[value.upperBound...]
  }

  private static func afterSpace(_ line: [Unicode.Scalar], _ from: Int) -> Int {
    line[from...].firstIndex { $0 != " " } ?? line.count
  }

  /// The colon behind a key, a word of ours: letters, digits, "_" and "-".
  private static func colon(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    let end = line[start...].firstIndex { !isKeyLetter($0) }
    guard let end, end > start, line[end] == ":", end + 1 == line.count || line[end + 1] == " "
    else { return nil }
    return end
  }

  private static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_" || scalar == "-"
      || ("0"..."9").contains(scalar)
  }

  private static func comment(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    line.indices.dropFirst(start + 1).first { line[$0] == "#" && line[$0 - 1] == " " }
  }

  /// Whether nothing but one bare word of a key stands here: its colon was forgotten.
  var isBareKey: Bool {
    let content = line.drop { $0 == " " }
    return content.count > 1 && content.allSatisfy(Self.isKeyLetter)
  }
}
