/// One table of keys, read by its schema: each key is asked for by name, and what is not known is
/// reported with what was probably meant.
struct Section {
  /// What the table is, with its article: "a feed".
  let name: String
  let place: Place
  let log: ProblemLog
  private var values: [String: YAMLNode] = [:]
  private var keyPlaces: [String: Place] = [:]
  /// Keys that were probably meant by misspelt ones.
  private var misspelt: Set<String> = []

  /// Opens a table; nil (reported) where the node is none.
  init?(_ node: YAMLNode, _ name: String, keys: [String], log: ProblemLog) {
    guard case .mapping(let entries) = node.content else {
      log.report(
        "\(name) is a table of keys (\(keys.prefix(3).joined(separator: ", ")) …), not \(node.kind)",
        at: node.place)
      return nil
    }
    self.name = name
    self.place = node.place
    self.log = log
    for entry in entries { take(entry, keys: keys) }
  }

  private mutating func take(_ entry: YAMLNode.Entry, keys: [String]) {
    guard let key = entry.key.scalar?.text else {
      log.report("a key must be a plain word", at: entry.key.place)
      return
    }
    guard keys.contains(key) else {
      let meant = Spelling.nearest(to: key, among: keys)
      log.report(
        "\(name) has no key \"\(key.shortened)\"", at: entry.key.place, suggestion: meant)
      if let meant { misspelt.insert(meant) }
      return
    }
    keyPlaces[key] = entry.key.place
    if !entry.value.isNull { values[key] = entry.value }
  }

  /// The node of a key; nil where it is absent or null.
  func node(_ key: String) -> YAMLNode? { values[key] }

  /// Whether a key is not there, not even misspelt.
  func lacks(_ key: String) -> Bool { values[key] == nil && !misspelt.contains(key) }

  /// Where a key stands, else where the table starts.
  func place(of key: String) -> Place { keyPlaces[key] ?? place }

  /// The value of a key; nil where it is absent, null or wrong (reported).
  func value<Value: Sendable>(_ key: String, _ form: ScalarForm<Value>) -> Value? {
    values[key].flatMap { read($0, form, as: "\"\(key)\"") }
  }

  /// Sets a variable to the value of a key, if there is one.
  func read<Value: Sendable>(_ key: String, _ form: ScalarForm<Value>, into target: inout Value) {
    if let value = value(key, form) { target = value }
  }

  /// The elements of a key's list; empty where it is absent or null, without the wrong ones
  /// (reported).
  func list<Value: Sendable>(_ key: String, _ form: ScalarForm<Value>) -> [Value] {
    elements(key, form).map(\.value)
  }

  /// The elements of a key's list with their nodes.
  func elements<Value: Sendable>(
    _ key: String, _ form: ScalarForm<Value>
  ) -> [(value: Value, node: YAMLNode)] {
    nodes(key).compactMap { node in element(node, form, of: key).map { ($0, node) } }
  }

  /// The value of one element of a key's list; nil where it is wrong (reported).
  func element<Value: Sendable>(_ node: YAMLNode, _ form: ScalarForm<Value>, of key: String)
    -> Value?
  {
    read(node, form, as: "an entry of \"\(key)\"")
  }

  /// The nodes of a key's list.
  func nodes(_ key: String) -> [YAMLNode] {
    guard let node = values[key] else { return [] }
    if node.scalar?.isMended == true { return [] }
    guard case .sequence(let elements) = node.content else {
      log.report(
        "\"\(key)\" is a list, not \(node.kind)", at: node.place, suggestion: node.asList(key))
      return []
    }
    return elements
  }

  /// The value of a key that has to be there.
  func required<Value: Sendable>(_ key: String, _ form: ScalarForm<Value>) -> Value? {
    guard values[key] == nil else { return value(key, form) }
    if lacks(key) { log.report("\(name) needs its \"\(key)\"", at: place(of: key)) }
    return nil
  }

  private func read<Value: Sendable>(
    _ node: YAMLNode, _ form: ScalarForm<Value>, as subject: String
  )
    -> Value?
  {
    guard let scalar = node.scalar else {
      log.report("\(subject) is \(form.expectation), not \(node.kind)", at: node.place)
      return nil
    }
    if let tag = scalar.tag {
      log.report(
        "YAML takes \"\(tag.shortened)\" for a tag; put the value in quotes", at: node.place)
      return nil
    }
    if let value = form.read(scalar.text) { return value }
    log.report(
      "\(subject) is \(form.expectation), not \(node.kind)", at: node.place,
      suggestion: form.suggest(scalar.text))
    return nil
  }
}

extension YAMLNode {
  /// A lone word where a list belongs, as a list.
  fileprivate func asList(_ key: String) -> String? {
    guard let scalar, !scalar.text.isEmpty, scalar.text.count < 60 else { return nil }
    return "\(key): [\(scalar.text)]"
  }
}

extension Section {
  /// A list of words, or one word alone.
  func words(_ key: String, _ form: ScalarForm<String>) -> [String] {
    guard let node = node(key), node.scalar != nil else { return list(key, form) }
    return value(key, form).map { [$0] } ?? []
  }

  /// A table of the user's own keys, each with a text.
  func pairs(_ key: String) -> [String: String] {
    guard let node = node(key) else { return [:] }
    guard case .mapping(let entries) = node.content else {
      log.report("\"\(key)\" is a table of names and texts, not \(node.kind)", at: node.place)
      return [:]
    }
    var pairs: [String: String] = [:]
    for entry in entries {
      guard let name = entry.key.scalar?.text, let text = entry.value.scalar?.text else {
        log.report("a label is a name and a text", at: entry.key.place)
        continue
      }
      pairs[name] = text
    }
    return pairs
  }
}
