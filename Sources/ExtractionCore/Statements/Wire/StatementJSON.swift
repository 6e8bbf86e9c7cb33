import Markup

extension Statement {
  /// The statement as it is printed: offsets are Unicode code points of the text that it was found in.
  /// - Parameters:
  ///   - text: what the ranges point into: the article's text, or its title where `field` says so.
  ///   - codePoints: the map of that text; made here when absent.
  public func json(in text: String, codePoints: CodePoints? = nil) -> JSONValue {
    let map = codePoints ?? CodePoints(text)
    let pieces = spans.map { String(text[utf8: $0]) }
    let hull = map.range(range)
    return .object([
      .init("text", .string(pieces.joined(separator: " … "))),
      .init("start", .integer(hull.lowerBound)),
      .init("end", .integer(hull.upperBound)),
      .init("spans", .array(spans.map { Self.pair(map.range($0)) })),
      .init("quoted", .bool(isQuoted)),
      .init("kind", .string(kind.rawValue)),
      .init("field", .string(field.rawValue)),
      .init("cue", cue.map { Self.place($0, text, map) } ?? .null),
      .init("speaker", speaker?.json(in: text, codePoints: map) ?? .null),
      .init("paragraph", .integer(paragraph)),
      .init("confidence", .double((confidence * 1000).rounded() / 1000)),
    ])
  }

  private static func pair(_ range: Range<Int>) -> JSONValue {
    .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  private static func place(_ range: TextRange, _ text: String, _ map: CodePoints) -> JSONValue {
    let points = map.range(range)
    return .object([
      .init("text", .string(String(text[utf8: range]))),
      .init("start", .integer(points.lowerBound)),
      .init("end", .integer(points.upperBound)),
    ])
  }
}

extension Speaker {
  /// The speaker as it is printed; a name that was carried over has no mention.
  public func json(in text: String, codePoints: CodePoints) -> JSONValue {
    let points = mention.map(codePoints.range)
    return .object([
      .init("name", .string(name)),
      .init("mention", mention.map { .string(String(text[utf8: $0])) } ?? .null),
      .init("start", points.map { .integer($0.lowerBound) } ?? .null),
      .init("end", points.map { .integer($0.upperBound) } ?? .null),
      .init("resolved_by", .string(resolvedBy.rawValue)),
    ])
  }
}
