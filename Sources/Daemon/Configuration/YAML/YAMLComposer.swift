import Yams

/// Turns the nodes of Yams into ours: bounded, each key once.
struct YAMLComposer {
  /// Aliases can make a small file unfold into more nodes than there is memory for. A file that
  /// people write holds fewer nodes than bytes.
  private let limit: Int
  private let file: String
  private let maskedKeys: [Place: String]
  private let mended: Set<Place>
  private let log: ProblemLog
  private var budget: Int

  init(
    source: YAMLSource, maskedKeys: [Place: String], mended: Set<Place>, log: ProblemLog
  ) {
    file = source.file
    limit = 50_000 + source.lines.reduce(0) { $0 + $1.count }
    budget = limit
    self.maskedKeys = maskedKeys
    self.mended = mended
    self.log = log
  }

  /// The tree below a root; nil where it is too large (that is reported).
  consuming func node(_ root: Yams.Node) -> YAMLNode? {
    let node = compose(root)
    guard budget > 0 else {
      log.report(
        "this file unfolds into more than \(limit) values", at: Self.place(of: root, file))
      return nil
    }
    return node
  }

  private static func place(of node: Yams.Node, _ file: String) -> Place {
    Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private mutating func compose(_ node: Yams.Node) -> YAMLNode {
    budget -= 1
    let place = Self.place(of: node, file)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .scalar(compose(scalar, at: place)), place: place)
    case .sequence(let sequence):
      return YAMLNode(content: .sequence(compose(sequence)), place: place)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(compose(mapping)), place: place)
    case .alias:
      return YAMLNode(content: .sequence([]), place: place)
    }
  }

  private func compose(_ scalar: Yams.Node.Scalar, at place: Place) -> YAMLNode.Scalar {
    let style: YAMLNode.Scalar.Style =
      switch scalar.style {
      case .any, .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal: .literal
      case .folded: .folded
      }
    let tag = scalar.tag.description
    return YAMLNode.Scalar(
      text: maskedKeys[place] ?? scalar.string, style: style,
      tag: tag.hasPrefix("!") && tag.count > 1 ? tag : nil, isMended: mended.contains(place))
  }

  private mutating func compose(_ sequence: Yams.Node.Sequence) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    for element in sequence where budget > 0 { elements.append(compose(element)) }
    return elements
  }

  private mutating func compose(_ mapping: Yams.Node.Mapping) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var firstLines: [String: Int] = [:]
    for (key, value) in mapping where budget > 0 {
      let key = compose(key)
      let name = key.scalar?.text ?? ""
      if key.scalar != nil, let first = firstLines[name] {
        log.report("\"\(name.shortened)\" is already set in line \(first)", at: key.place)
        continue
      }
      firstLines[name] = key.place.line
      entries.append(YAMLNode.Entry(key: key, value: compose(value)))
    }
    return entries
  }
}
