import Markup

/// An object of a page's JSON-LD.
struct LinkedDatum: Sendable {
  /// The object.
  let value: JSONValue
  /// Its `@type`s.
  let types: [String]
  /// Whether a type is an article's: NewsArticle, BlogPosting, Report…
  let isArticle: Bool

  /// The member of that name; nil where it is absent or null.
  subscript(name: String) -> JSONValue? {
    value[name].flatMap { $0 == .null ? nil : $0 }
  }

  /// The text of a member, where it is one, references resolved.
  func text(_ name: String) -> String? {
    self[name]?.string.map { Entities.decode($0).collapsed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private init(_ value: JSONValue) {
    self.value = value
    types =
      switch value["@type"] {
      case .string(let type): [type]
      case .array(let types): types.compactMap(\.string)
      default: []
      }
    isArticle = types.contains(where: Self.isArticleType)
  }

  private static func isArticleType(_ type: String) -> Bool {
    for ending in ["Article", "Posting", "Report", "Review"] where type.hasSuffix(ending) {
      return true
    }
    return type.hasPrefix("Article") || type.hasSuffix("NewsArticle")
  }

  /// Reads a script of JSON-LD into all objects in it, outer ones first.
  static func read(_ script: ArraySlice<UInt8>) -> [LinkedDatum] {
    let text = unwrapped(script)
    guard let value = (try? JSONValue(parsing: text)) ?? (try? JSONValue(parsing: mended(text)))
    else { return [] }
    var objects: [LinkedDatum] = []
    collect(value, depth: 0, into: &objects)
    return objects
  }

  private static func collect(_ value: JSONValue, depth: Int, into objects: inout [LinkedDatum]) {
    guard depth <= 12, objects.count < 2000 else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, depth: depth + 1, into: &objects) }
    case .object(let members):
      objects.append(LinkedDatum(value))
      for member in members { collect(member.value, depth: depth + 1, into: &objects) }
    default: break
    }
  }

  /// Without comment or CDATA marks around, and without a semicolon behind.
  private static func unwrapped(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard
      let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
    else { return script }
    // Marks such as `<![CDATA[` hold a bracket themselves.
    if let mark = script[start...].prefix(8).firstIndex(of: UInt8(ascii: "C")), mark == start + 1,
      script[start] == UInt8(ascii: "[")
    {
      return unwrapped(script[(mark + 1)...].drop { $0 != UInt8(ascii: "[") }.dropFirst())
    }
    let end = script.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? start
    var rest = script[start...max(start, end)]
    if script[start] == UInt8(ascii: "{"),
      let brace = script.lastIndex(of: UInt8(ascii: "}")), brace > start
    {
      rest = script[start...brace]
    }
    return rest
  }

  /// Without the commas that stand before a closing bracket.
  private static func mended(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in text {
      if !isInString, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { dropComma(&out) }
      out.append(byte)
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return out
  }

  private static func dropComma(_ out: inout [UInt8]) {
    guard let last = out.lastIndex(where: { $0 > 0x20 }), out[last] == UInt8(ascii: ",") else {
      return
    }
    out.removeSubrange(last...)
  }
}
