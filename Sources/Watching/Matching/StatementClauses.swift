import ExtractionCore

/// Clauses about statements: terms that stand together in one AND hold of one and the same statement.
///
/// An expression is held against the document with no statement bound (its statement terms then do
/// not hold, a negated one where no statement has it), and with each statement bound in turn; then
/// one of its statement terms at least must hold of that statement. This is what taking the
/// expression apart into ANDs would give, without taking it apart.
extension Evaluator {
  /// What a clause is with a statement bound.
  struct Bound {
    /// It holds without using the statement.
    var isNeutral: Bool
    /// It holds by a statement term that holds of the statement.
    var isPositive: Bool
  }

  /// Whether a clause with statement terms holds.
  func holdsOfStatements(_ index: UInt32) -> Bool {
    holdsUnbound(index)
      || reading.document.article.statements.indices.contains {
        bound(index, to: $0).isPositive
      }
  }

  /// The statements that a clause holds of.
  func statements(_ index: UInt32) -> [Int] {
    let node = topics.nodes[Int(index)]
    guard node.hasStatement else { return [] }
    switch node.operation {
    case .and where node.flag: return statements(ofSeveral: node)
    case .or:
      let all = children(node).flatMap(statements)
      return Set(all).union(boundStatements(index)).sorted()
    case .boost: return statements(node.a)
    default: return boundStatements(index)
    }
  }

  private func boundStatements(_ index: UInt32) -> [Int] {
    reading.document.article.statements.indices.filter { bound(index, to: $0).isPositive }
  }

  private func holdsUnbound(_ index: UInt32) -> Bool {
    let node = topics.nodes[Int(index)]
    guard node.hasStatement else { return holds(index, in: whole) }
    switch node.operation {
    case .and where node.flag: return severalHold(node)
    case .and: return required(node).allSatisfy(holdsUnbound)
    case .or: return children(node).contains(where: holdsUnbound)
    case .not: return !holdsOfStatements(node.a)
    case .boost: return holdsUnbound(node.a)
    default: return false
    }
  }

  /// What a clause is with a statement bound.
  func bound(_ index: UInt32, to statement: Int) -> Bound {
    let node = topics.nodes[Int(index)]
    guard node.hasStatement else {
      return Bound(isNeutral: holds(index, in: whole), isPositive: false)
    }
    switch node.operation {
    case .and where node.flag: return Bound(isNeutral: severalHold(node), isPositive: false)
    case .and:
      let all = required(node).map { bound($0, to: statement) }
      return Bound(
        isNeutral: all.allSatisfy(\.isNeutral),
        isPositive: all.allSatisfy { $0.isNeutral || $0.isPositive }
          && all.contains(where: \.isPositive))
    case .or:
      let all = children(node).map { bound($0, to: statement) }
      return Bound(
        isNeutral: all.contains(where: \.isNeutral), isPositive: all.contains(where: \.isPositive))
    case .not:
      let inner = bound(node.a, to: statement)
      return Bound(isNeutral: !inner.isNeutral && !inner.isPositive, isPositive: false)
    case .boost: return bound(node.a, to: statement)
    default: return Bound(isNeutral: false, isPositive: holds(node, of: statement))
    }
  }

  // MARK: Several SAYS in one AND

  /// Each `SAYS` has a statement of its own, of which the AND's other terms hold too.
  private func severalHold(_ node: Node) -> Bool {
    let (says, others) = parts(node)
    return says.allSatisfy { !statements(of: $0, with: others).isEmpty }
  }

  private func statements(ofSeveral node: Node) -> [Int] {
    let (says, others) = parts(node)
    let each = says.map { statements(of: $0, with: others) }
    return each.contains(where: \.isEmpty) ? [] : Set(each.joined()).sorted()
  }

  private func parts(_ node: Node) -> (says: [UInt32], others: [UInt32]) {
    let all = required(node)
    let says = all.filter { topics.nodes[Int($0)].operation == .says }
    return (says, all.filter { topics.nodes[Int($0)].operation != .says })
  }

  private func statements(of says: UInt32, with others: [UInt32]) -> [Int] {
    reading.document.article.statements.indices.filter { statement in
      bound(says, to: statement).isPositive
        && others.allSatisfy {
          let other = bound($0, to: statement)
          return other.isNeutral || other.isPositive
        }
    }
  }

  // MARK: Terms

  /// Whether a statement term holds of a statement.
  private func holds(_ node: Node, of number: Int) -> Bool {
    let statement = reading.document.article.statements[number]
    switch node.operation {
    case .speaker: return speaker(of: number, in: topics.speakers[Int(node.a)]) != nil
    case .kind: return statement.kind.number == node.a
    case .quote: return holds(node.a, in: scope(ofStatement: number))
    case .says:
      return bound(node.a, to: number).isPositive && bound(node.b, to: number).isPositive
    case .role: return hasRole(statement, topics.wordLists[Int(node.a)])
    case .verb: return hasCue(statement, topics.wordLists[Int(node.a)])
    default: return false
    }
  }

  /// Who of the watched speaks in a statement.
  func speaker(of statement: Int, in watched: [WatchedSpeaker]) -> WatchedSpeaker? {
    guard let name = speakers[statement] else { return nil }
    return watched.first { $0.isSpeaker(name, namesakes: namesakes) }
  }

  private func hasRole(_ statement: Statement, _ words: [[UInt8]]) -> Bool {
    guard let speaker = statement.speaker else { return false }
    let wanted = words.map { String(decoding: $0, as: UTF8.self) }
    return ([speaker.name] + speaker.roles).contains { role in
      let keys = NameKey.keys(of: role)
      guard keys.count >= wanted.count, !wanted.isEmpty else { return false }
      return (0...(keys.count - wanted.count)).contains {
        keys[$0..<$0 + wanted.count].elementsEqual(wanted)
      }
    }
  }

  private func hasCue(_ statement: Statement, _ forms: [[UInt8]]) -> Bool {
    guard let cue = statement.cue else { return false }
    let words = Words(String(reading.text(ofField: statement.field == .title ? 0 : 2)[utf8: cue]))
    let cueWords = words.indices.map { Array(words.folded(at: $0)) }
    return forms.contains { form in
      let parts = form.split(separator: 0x20).map(Array.init)
      guard !parts.isEmpty, cueWords.count >= parts.count else { return false }
      return (0...(cueWords.count - parts.count)).contains {
        cueWords[$0..<$0 + parts.count].elementsEqual(parts)
      }
    }
  }
}

extension Statement.Kind {
  /// Its place in `direct, indirect, mixed`.
  fileprivate var number: UInt32 {
    switch self {
    case .direct: 0
    case .indirect: 1
    case .mixed: 2
    }
  }
}
