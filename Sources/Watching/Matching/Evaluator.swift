import ExtractionCore

/// Holds compiled clauses against one document.
final class Evaluator {
  let topics: CompiledTopics
  let reading: DocumentReading
  /// Title, summary and text.
  let whole: Scope
  lazy var speakers = PersonName.speakers(of: reading.document.article)
  lazy var facts = DocumentFacts(reading.document)
  /// The terms of the literals that occur.
  lazy var literals: Set<UInt32> = {
    var found: Set<UInt32> = []
    for field in DocumentReading.matchFields.indices {
      topics.literals.forEachOccurrence(in: folded(field).bytes) { number, _ in
        found.insert(topics.literalTerms[Int(number)])
      }
    }
    return found
  }()
  private lazy var sentences = TextUnits(reading, Sentences.isBoundary)
  private lazy var paragraphs = TextUnits(reading, Sentences.isParagraphBoundary)
  private var namesakesBySurname: [String: Namesakes] = [:]
  private var scopes: [Int: Scope] = [:]
  private var bytes: [Int: [UInt8]] = [:]
  private var foldedTexts: [Int: FoldedText] = [:]

  init(_ topics: CompiledTopics, _ reading: DocumentReading) {
    self.topics = topics
    self.reading = reading
    whole = Scope.whole(reading)
  }

  /// Whether a topic holds.
  func holds(topic: Int) -> Bool {
    guard let root = topics.roots[topic] else { return false }
    let least = topics.leastScores[topic]
    if least > 0, score(root) < least { return false }
    return holds(root)
  }

  /// Whether a clause holds of the document.
  func holds(_ index: UInt32) -> Bool {
    topics.nodes[Int(index)].hasStatement ? holdsOfStatements(index) : holds(index, in: whole)
  }

  /// Whether a clause without statement terms holds of a part of the document.
  func holds(_ index: UInt32, in scope: Scope) -> Bool {
    let node = topics.nodes[Int(index)]
    switch node.operation {
    case .term: return occurs(node.a, in: scope)
    case .phrase, .slop, .mention: return firstInterval(of: index, in: scope) != nil
    case .near: return firstPair(of: node, in: scope) != nil
    case .regex, .raw: return !byteRanges(of: node, in: scope, limit: 1).isEmpty
    case .fact: return facts.holds(topics.facts[Int(node.a)])
    case .within: return holds(node.a, in: scope.within(Int(node.field), reading))
    case .not: return !holds(node.a, in: scope)
    case .and: return required(node).allSatisfy { holds($0, in: scope) }
    case .or: return children(node).contains { holds($0, in: scope) }
    case .boost: return holds(node.a, in: scope)
    case .speaker, .role, .verb, .kind, .quote, .says: return false
    }
  }

  /// The children of an `and` or `or`.
  func children(_ node: Node) -> ArraySlice<UInt32> {
    topics.children[Int(node.a)..<Int(node.a + node.b)]
  }

  /// The children of an `and` that must hold: where scores count, not those with a weight.
  func required(_ node: Node) -> [UInt32] {
    let all = children(node)
    if node.c == 0 { return Array(all) }
    return all.filter { topics.nodes[Int($0)].operation != .boost }
  }

  /// The sum of the weights of what holds.
  private func score(_ index: UInt32) -> Float {
    let node = topics.nodes[Int(index)]
    switch node.operation {
    case .boost: return holds(node.a) ? Float(bitPattern: node.b) : 0
    case .and, .or: return children(node).reduce(0) { $0 + score($1) }
    default: return 0
    }
  }

  // MARK: What is asked more than once

  /// The people of a surname that the article names.
  func namesakes(_ surname: String) -> Namesakes {
    if let known = namesakesBySurname[surname] { return known }
    let found = Namesakes(of: surname, in: reading.document.article)
    namesakesBySurname[surname] = found
    return found
  }

  /// What a statement says, as a part of the document.
  func scope(ofStatement number: Int) -> Scope {
    if let known = scopes[number] { return known }
    let statement = reading.document.article.statements[number]
    let scope = Scope.pieces(
      statement.spans, ofField: statement.field == .title ? 0 : 2, reading)
    scopes[number] = scope
    return scope
  }

  /// The bytes of a field.
  func bytes(ofField field: Int) -> [UInt8] {
    if let known = bytes[field] { return known }
    let all = Array(reading.text(ofField: field).utf8)
    bytes[field] = all
    return all
  }

  /// A field folded with its punctuation.
  func folded(_ field: Int) -> FoldedText {
    if let known = foldedTexts[field] { return known }
    let folded = FoldedText(bytes(ofField: field))
    foldedTexts[field] = folded
    return folded
  }

  /// The number of the sentence or paragraph that positions lie in.
  func units(_ distance: UInt32) -> TextUnits {
    distance == Node.sentence ? sentences : paragraphs
  }
}
