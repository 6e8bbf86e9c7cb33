import Yams

/// What to tell somebody whose file YAML refuses: where, what, and what would do.
struct YAMLAdvice {
  var place: Place
  var message: String
  /// The line as it would be accepted, where one line is all that is wrong.
  var mended: [Unicode.Scalar]?

  init(for error: YamlError, in source: YAMLSource) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(problem, context: context, at: mark, in: source)
    case .reader(let problem, _, _, _):
      self.init(place: source.place(line: 1, column: 1), message: problem)
    default:
      self.init(place: source.place(line: 1, column: 1), message: "YAML cannot read this file")
    }
  }

  private init(place: Place, message: String, mended: [Unicode.Scalar]? = nil) {
    self.place = place
    self.message = message
    self.mended = mended
  }

  private init(
    _ problem: String, context: YamlError.Context?, at mark: Mark, in source: YAMLSource
  ) {
    let place = source.place(line: mark.line, column: mark.column)
    let opening = context.map { source.place(line: $0.mark.line, column: $0.mark.column) }
    if let advice = Self.plain(problem, at: place, opening: opening ?? place, in: source) {
      self = advice
    } else if let advice = Self.quoting(at: place, in: source) {
      self = advice
    } else {
      self.init(place: place, message: Self.sentence(for: problem))
    }
  }

  /// Mistakes that have nothing to do with quotes around a value.
  private static func plain(
    _ problem: String, at place: Place, opening: Place, in source: YAMLSource
  ) -> YAMLAdvice? {
    if problem.contains("tab character")
      || source.scalar(line: place.line, column: place.column) == "\t"
    {
      return YAMLAdvice(place: place, message: "a tab cannot indent; YAML takes spaces only")
    }
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return YAMLAdvice(place: opening, message: "the quotation mark here is never closed")
    case "found unknown escape character":
      return YAMLAdvice(
        place: place,
        message: "a backslash inside double quotes starts an escape; use single quotes")
    case "could not find expected ':'":
      return YAMLAdvice(place: opening, message: "this line has no \":\" after its key")
    case "but found another document":
      return YAMLAdvice(place: place, message: "a second document starts here; one is read")
    default: return nil
    }
  }

  /// A line whose value YAML trips over: in quotes it would pass.
  private static func quoting(at place: Place, in source: YAMLSource) -> YAMLAdvice? {
    let line = source.lines.indices.contains(place.line - 1) ? source.lines[place.line - 1] : []
    guard let value = LineAnatomy(line).value, place.column > value.lowerBound,
      let first = line[value].first, !"[{|>#".unicodeScalars.contains(first)
    else { return nil }
    let quoted = quoted(line[value])
    let lead = String(String.UnicodeScalarView(line[..<value.lowerBound].drop { $0 == " " }))
    return YAMLAdvice(
      place: Place(file: place.file, line: place.line, column: value.lowerBound + 1),
      message: "YAML cannot read this value without quotes; write \(lead)\(text(quoted))",
      mended: line[..<value.lowerBound] + quoted + line[value.upperBound...])
  }

  private static func quoted(_ value: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    ["'"] + value.flatMap { $0 == "'" ? ["'", "'"] : [$0] } + ["'"]
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func sentence(for problem: String) -> String {
    switch problem {
    case "did not find expected key", "did not find expected '-' indicator":
      "this does not fit in here; is the indentation that of its neighbours?"
    case "did not find expected ',' or ']'": "the list in brackets lacks a \",\" or its \"]\""
    case "did not find expected ',' or '}'": "the table in braces lacks a \",\" or its \"}\""
    case "found character that cannot start any token": "no value starts with this; quote it"
    case "mapping values are not allowed in this context": "a \":\" is not possible here"
    case "found undefined alias": "no anchor of that name; if \"*\" is meant, quote the value"
    default: "YAML cannot read this: \(problem)"
    }
  }
}

/// The parts of one line of block YAML: `  - key: value  # comment`.
struct LineAnatomy {
  /// Where the value stands, as offsets of the line, without white space and comment around it;
  /// nil where the line has none.
  let value: Range<Int>?

  init(_ line: [Unicode.Scalar]) {
    var start = Self.afterSpace(line, 0)
    while start + 1 < line.count, line[start] == "-", line[start + 1] == " " {
      start = Self.afterSpace(line, start + 1)
    }
    if let colon = Self.colon(line, from: start) { start = Self.afterSpace(line, colon + 1) }
    var end = Self.comment(line, from: start) ?? line.count
    while end > start, line[end - 1] == " " { end -= 1 }
    value = end > start ? start..<end : nil
  }

  private static func afterSpace(_ line: [Unicode.Scalar], _ from: Int) -> Int {
    line[from...].firstIndex { $0 != " " } ?? line.count
  }

  /// The colon behind a key, a word of ours: letters, digits, "_" and "-".
  private static func colon(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    let end = line[start...].firstIndex {
      !($0.properties.isAlphabetic || "_-0123456789".unicodeScalars.contains($0))
    }
    guard let end, end > start, line[end] == ":", end + 1 == line.count || line[end + 1] == " "
    else { return nil }
    return end
  }

  private static func comment(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    line.indices.dropFirst(start + 1).first { line[$0] == "#" && line[$0 - 1] == " " }
  }
}
