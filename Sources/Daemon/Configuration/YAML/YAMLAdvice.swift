import Yams

/// What to tell somebody whose file YAML refuses: where, what, and what would do.
struct YAMLAdvice {
  var place: Place
  var message: String
  /// The line of ``place`` as it would be accepted, where it is all that is wrong.
  var mended: [Unicode.Scalar]?

  init(for error: YamlError, in source: YAMLSource) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = source.place(line: mark.line, column: mark.column)
      let opening = context.map { source.place(line: $0.mark.line, column: $0.mark.column) }
      self =
        YAMLRefusal(
          problem: problem, place: place, opening: opening ?? place, source: source
        ).advice
    case .reader(let problem, _, _, _):
      self.init(place: source.place(line: 1, column: 1), message: problem)
    default:
      self.init(place: source.place(line: 1, column: 1), message: "YAML cannot read this file")
    }
  }

  init(place: Place, message: String, mended: [Unicode.Scalar]? = nil) {
    self.place = place
    self.message = message
    self.mended = mended
  }
}

/// An error of libyaml: what it says, where it noticed, and where the construct began.
struct YAMLRefusal {
  let problem: String
  let place: Place
  let opening: Place
  let source: YAMLSource

  var advice: YAMLAdvice {
    tab ?? construct ?? forgottenColon ?? quoting
      ?? YAMLAdvice(place: place, message: sentence)
  }

  private var tab: YAMLAdvice? {
    guard problem.contains("tab character") || source.scalar(at: place) == "\t" else { return nil }
    return YAMLAdvice(place: place, message: "a tab cannot indent; YAML takes spaces only")
  }

  /// Mistakes that are told where the construct began, not where the parser gave up.
  private var construct: YAMLAdvice? {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      YAMLAdvice(place: opening, message: "the quotation mark here is never closed")
    case "could not find expected ':'":
      YAMLAdvice(place: opening, message: "there is no \":\" behind this key")
    case "did not find expected ',' or ']'" where opening.line < place.line:
      YAMLAdvice(place: opening, message: "the list that opens here has no \"]\"")
    case "did not find expected ',' or '}'" where opening.line < place.line:
      YAMLAdvice(place: opening, message: "the table that opens here has no \"}\"")
    case "but found another document":
      YAMLAdvice(place: place, message: "a second document starts here; only one is read")
    default: nil
    }
  }

  /// `topics` without its colon, noticed at the first colon below.
  private var forgottenColon: YAMLAdvice? {
    guard problem == "mapping values are not allowed in this context" else { return nil }
    let above = source.lines[..<(place.line - 1)].lastIndex { line in
      line.contains { $0 != " " } && line.first { $0 != " " } != "#"
    }
    guard let above else { return nil }
    let anatomy = LineAnatomy(source.lines[above])
    guard let start = anatomy.value?.lowerBound, !anatomy.hasKey else { return nil }
    return YAMLAdvice(
      place: source.place(line: above + 1, column: start + 1),
      message: "there is no \":\" behind this key",
      mended: anatomy.isBareKey ? source.lines[above] + [":"] : nil)
  }

  /// A line whose value YAML trips over: in quotes it would pass.
  private var quoting: YAMLAdvice? {
    let line = source.lines.indices.contains(place.line - 1) ? source.lines[place.line - 1] : []
    let anatomy = LineAnatomy(line)
    guard let value = anatomy.value, place.column > value.lowerBound, let quoted = anatomy.quoted,
      !"[{|>#".unicodeScalars.contains(line[value.lowerBound])
    else { return nil }
    let text = String(String.UnicodeScalarView(quoted))
    return YAMLAdvice(
      place: Place(file: place.file, line: place.line, column: value.lowerBound + 1),
      message: "YAML cannot read this value as it stands; write \(anatomy.lead)\(text)",
      mended: anatomy.replacing(value: quoted))
  }

  private var sentence: String {
    switch problem {
    case "did not find expected key", "did not find expected '-' indicator":
      "this does not fit in here; is the indentation that of its neighbours?"
    case "did not find expected ',' or ']'": "the list in brackets lacks a \",\" or its \"]\""
    case "did not find expected ',' or '}'": "the table in braces lacks a \",\" or its \"}\""
    case "did not find expected <document start>":
      "this does not fit in here; is the indentation that of its neighbours?"
    case "found character that cannot start any token":
      "a value cannot start with \"\(source.scalar(at: place).map(String.init) ?? "")\";"
        + " put it in quotes"
    case "found unknown escape character":
      "a backslash in double quotes starts an escape; use single quotes"
    case "mapping values are not allowed in this context": "a \":\" is not possible here"
    case "found undefined alias": "\"*\" names an anchor that is not there; put the value in quotes"
    default: "YAML cannot read this: \(problem)"
    }
  }
}
