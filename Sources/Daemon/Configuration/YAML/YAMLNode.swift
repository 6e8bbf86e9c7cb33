/// A node of a YAML document: what stands there, and where. Aliases are resolved, scalars are text;
/// what a scalar means is for the key to say.
struct YAMLNode {
  /// What stands there.
  indirect enum Content {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A scalar: its text as YAML reads it, and how it was written.
  struct Scalar {
    enum Style { case plain, singleQuoted, doubleQuoted, literal, folded }
    var text: String
    var style: Style
    /// An explicit tag (`!x`), which is nearly always an expression that lacks its quotes.
    var tag: String?
    /// Whether the text lacked its quotes and was mended: positions inside it mean little.
    var isMended = false
  }

  /// A key and its value.
  struct Entry {
    var key: YAMLNode
    var value: YAMLNode
  }

  var content: Content
  var place: Place

  /// The scalar, if this is one.
  var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// Whether nothing stands here: left empty, `~` or `null` without quotes.
  var isNull: Bool {
    guard let scalar, scalar.style == .plain, scalar.tag == nil else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// What it is, for a sentence: "a list".
  var kind: String {
    switch content {
    case .scalar(let scalar): scalar.text.isEmpty ? "nothing" : "\"\(scalar.text.shortened)\""
    case .sequence: "a list"
    case .mapping: "a table of keys"
    }
  }
}

extension String {
  /// At most forty characters, on one line.
  var shortened: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
