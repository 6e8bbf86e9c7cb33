extension TopicCompiler {
  /// Compiles an expression.
  /// - Throws: what only shows when entities are looked up.
  mutating func compile(
    _ expression: Expression, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    switch expression {
    case .word(let term):
      return compile(word: term.text, isPhrase: false, place, term.range)
    case .phrase(let term):
      return compile(word: term.text, isPhrase: true, place, term.range)
    case .regex(let term): return try compile(regex: term, place, source)
    case .entity(let term): return try compile(mention: term, place, source)
    case .exact(let inner): return compile(exact: inner, place)
    case .stem(let inner):
      var place = place
      place.stems = true
      return try compile(inner, place, source)
    case .field(let field, let inner): return try compile(field, inner, place, source)
    case .slop(let words, let inner): return compile(slop: words, inner, place)
    case .boost(let weight, let inner):
      return try compile(boost: weight, inner, place, source)
    case .near(let distance, let isOrdered, let left, let right):
      return try compile(
        near: distance, isOrdered, (left, right), place, source, range: expression.range)
    case .says(let speaker, let content):
      return try compile(speaker, says: content, place, source, range: expression.range)
    case .not(let inner): return try compile(not: inner, place, source)
    case .and(let all): return try compile(and: all, place, source)
    case .or(let all): return try compile(or: all, place, source)
    }
  }

  /// A node at a place of a topic's text.
  func node(_ operation: Node.Operation, _ range: Range<Int>) -> Node {
    Node(
      operation: operation, origin: origin, start: UInt32(range.lowerBound),
      end: UInt32(range.upperBound))
  }

  // MARK: Operators

  private mutating func compile(
    not inner: Expression, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    let clause = try compile(inner, place, source)
    var node = node(.not, inner.range)
    node.a = clause.node
    node.hasStatement = hasStatement(clause.node)
    return Clause(node: append(node), anchors: nil)
  }

  private mutating func compile(
    or all: [Expression], _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    var clauses: [Clause] = []
    for one in all { clauses.append(try compile(one, place, source)) }
    return join(.or, clauses, Expression.or(all).range)
  }

  /// All of the clauses; where scores count, those with a weight need not all hold.
  private mutating func compile(
    and all: [Expression], _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    var clauses: [Clause] = []
    for one in all { clauses.append(try compile(one, place, source)) }
    return join(.and, clauses, Expression.and(all).range, isScored: place.isScored)
  }

  /// Puts clauses together.
  mutating func join(
    _ operation: Node.Operation, _ clauses: [Clause], _ range: Range<Int>, isScored: Bool = false
  ) -> Clause {
    if clauses.count == 1 { return clauses[0] }
    var node = node(operation, range)
    let nodes = clauses.map(\.node)
    node.a = append(children: nodes)
    node.b = UInt32(nodes.count)
    node.hasStatement = nodes.contains(where: hasStatement)
    if operation == .or {
      let anchors = clauses.compactMap(\.anchors)
      return Clause(
        node: append(node), anchors: anchors.count == clauses.count ? .any(anchors) : nil)
    }
    node.flag = nodes.count { self.operation($0) == .says } > 1
    node.c = isScored ? 1 : 0
    return Clause(node: append(node), anchors: anchors(ofAll: clauses, isScored: isScored))
  }

  /// The rarest of what must occur; what carries a weight need not.
  private func anchors(ofAll clauses: [Clause], isScored: Bool) -> Anchors? {
    let needed = isScored ? clauses.filter { operation($0.node) != .boost } : clauses
    return Anchors.rarest(needed.compactMap(\.anchors))
  }

  private mutating func compile(
    boost weight: String, _ inner: Expression, _ place: Place, _ source: String
  ) throws(ExpressionError) -> Clause {
    let clause = try compile(inner, place, source)
    guard place.isScored else { return clause }
    weighed.append(clause.anchors)
    var node = node(.boost, inner.range)
    node.a = clause.node
    node.b = (Float(weight) ?? 0).bitPattern
    node.hasStatement = hasStatement(clause.node)
    return Clause(node: append(node), anchors: clause.anchors)
  }

  private mutating func compile(
    near distance: Expression.Distance, _ isOrdered: Bool, _ operands: (Expression, Expression),
    _ place: Place, _ source: String, range: Range<Int>
  ) throws(ExpressionError) -> Clause {
    var place = place
    place.isScored = false
    let left = try compile(operands.0, place, source)
    let right = try compile(operands.1, place, source)
    var node = node(.near, range)
    node.a = left.node
    node.b = right.node
    node.flag = isOrdered
    switch distance {
    case .words(let count): node.c = UInt32(count)
    case .sentence: node.c = Node.sentence
    case .paragraph: node.c = Node.paragraph
    }
    return Clause(
      node: append(node), anchors: .rarest([left.anchors, right.anchors].compactMap { $0 }))
  }
}
