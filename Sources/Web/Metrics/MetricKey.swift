/// A metric's labels, in the order of their names.
struct MetricLabels: Sendable, Hashable {
  let pairs: [String]

  init(_ dimensions: [(String, String)]) {
    pairs = dimensions.sorted { $0.0 < $1.0 }.map { name, value in
      "\(MetricName.sanitized(name, allowsColon: false))=\"\(Self.escaped(value))\""
    }
  }

  /// `{a="b",le="1"}`, with more pairs behind; nothing where there is none.
  func text(adding more: String...) -> String {
    let all = pairs + more
    return all.isEmpty ? "" : "{" + all.joined(separator: ",") + "}"
  }

  /// The exposition format's escapes: backslash, quotation mark, line feed.
  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars.prefix(120) {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Names as Prometheus has them.
enum MetricName {
  /// A name of letters, digits, underscores and colons that begins with no digit.
  static func sanitized(_ name: String, allowsColon: Bool = true) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": Character(scalar)
      case ":" where allowsColon: ":"
      default: "_"
      }
    }
    let text = String(scalars)
    return text.first?.isNumber ?? true ? "_" + text : text
  }

  /// A name with the suffix that its kind or unit asks for.
  static func suffixed(_ name: String, _ suffix: String) -> String {
    name.hasSuffix(suffix) ? name : name + suffix
  }
}
