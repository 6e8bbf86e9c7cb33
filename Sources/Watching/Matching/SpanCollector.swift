import ExtractionCore

/// Collects the places that show why a topic holds.
struct SpanCollector {
  /// The most places that one match tells.
  static let most = 100

  private let evaluator: Evaluator
  private let topic: Topic
  private var spans: Set<Match.Span> = []
  private(set) var hasKeyword = false
  private(set) var hasSpeaker = false
  private(set) var speakerIDs: [Int: String] = [:]

  init(_ evaluator: Evaluator, _ topic: Topic) {
    self.evaluator = evaluator
    self.topic = topic
  }

  /// The places, by field and position.
  var sortedSpans: [Match.Span] {
    let order: [Match.Field: Int] = [.title: 0, .summary: 1, .text: 2]
    return Array(
      spans.sorted {
        (order[$0.field] ?? 0, $0.range.lowerBound, $0.range.upperBound, $0.term)
          < (order[$1.field] ?? 0, $1.range.lowerBound, $1.range.upperBound, $1.term)
      }.prefix(Self.most))
  }

  /// Collects what holds below a clause.
  /// - Parameter statements: those that the clause holds of.
  mutating func collect(_ index: UInt32, in scope: Scope, statements: [Int]) {
    let node = evaluator.topics.nodes[Int(index)]
    switch node.operation {
    case .term, .phrase, .slop, .mention: collectIntervals(index, scope)
    case .near: collectPairs(node, scope)
    case .regex, .raw: collectBytes(node, scope)
    case .within:
      collect(
        node.a, in: scope.within(Int(node.field), evaluator.reading), statements: statements)
    case .boost: collect(node.a, in: scope, statements: statements)
    case .and:
      for child in evaluator.children(node) { collect(child, in: scope, statements: statements) }
    case .or: collectAlternatives(node, scope, statements)
    case .fact: if evaluator.holds(index, in: scope) { hasKeyword = true }
    case .quote:
      for statement in statements {
        collect(node.a, in: evaluator.scope(ofStatement: statement), statements: statements)
      }
    case .says:
      let own = statements.filter { evaluator.bound(index, to: $0).isPositive }
      collect(node.a, in: scope, statements: own)
      collect(node.b, in: scope, statements: own)
    case .speaker: collectSpeakers(node, statements)
    case .role, .verb, .kind: collectCues(index, statements)
    case .not: break
    }
  }

  /// Only the alternatives that hold show why.
  private mutating func collectAlternatives(_ node: Node, _ scope: Scope, _ statements: [Int]) {
    for child in evaluator.children(node) {
      if evaluator.topics.nodes[Int(child)].hasStatement {
        let own = statements.filter { evaluator.bound(child, to: $0).isPositive }
        if !own.isEmpty || evaluator.holds(child) { collect(child, in: scope, statements: own) }
      } else if evaluator.holds(child, in: scope) {
        collect(child, in: scope, statements: statements)
      }
    }
  }

  private func term(_ node: Node) -> String {
    let text = Origin.text(topic, node.origin)
    let range = Int(node.start)..<Int(node.end)
    let slice = range.isEmpty ? text[...] : text[utf8: range]
    let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}"]
    guard let first = slice.first, marks.contains(first), slice.count > 2 else {
      return String(slice)
    }
    return String(slice.dropFirst().dropLast())
  }

  private mutating func add(_ field: Int, _ range: Range<Int>, _ node: Node) {
    guard spans.count < Self.most * 4 else { return }
    spans.insert(
      Match.Span(field: DocumentReading.matchFields[field], range: range, term: term(node)))
  }

  private mutating func add(_ interval: Interval) {
    let reading = evaluator.reading
    let low = reading.range(at: interval.start).lowerBound
    let high = reading.range(at: interval.end - 1).upperBound
    hasKeyword = true
    add(
      reading.field(of: interval.start), low..<high, evaluator.topics.nodes[Int(interval.node)])
  }

  private mutating func collectIntervals(_ index: UInt32, _ scope: Scope) {
    for interval in evaluator.intervals(of: index, in: scope, limit: Self.most) { add(interval) }
  }

  private mutating func collectPairs(_ node: Node, _ scope: Scope) {
    for (left, right) in evaluator.pairs(of: node, in: scope, limit: Self.most) {
      add(left)
      add(right)
    }
  }

  private mutating func collectBytes(_ node: Node, _ scope: Scope) {
    for (field, range) in evaluator.byteRanges(of: node, in: scope, limit: Self.most) {
      hasKeyword = true
      add(field, range, node)
    }
  }

  private mutating func collectSpeakers(_ node: Node, _ statements: [Int]) {
    let watched = evaluator.topics.speakers[Int(node.a)]
    for number in statements {
      guard let speaker = evaluator.speaker(of: number, in: watched) else { continue }
      hasSpeaker = true
      if let id = speaker.id, speakerIDs[number] == nil { speakerIDs[number] = id }
      let statement = evaluator.reading.document.article.statements[number]
      if let mention = statement.speaker?.mention {
        add(statement.field == .title ? 0 : 2, mention, node)
      }
    }
  }

  private mutating func collectCues(_ index: UInt32, _ statements: [Int]) {
    let node = evaluator.topics.nodes[Int(index)]
    for number in statements where evaluator.bound(index, to: number).isPositive {
      if node.operation == .role { hasSpeaker = true } else { hasKeyword = true }
      let statement = evaluator.reading.document.article.statements[number]
      if node.operation == .verb, let cue = statement.cue {
        add(statement.field == .title ? 0 : 2, cue, node)
      }
    }
  }
}
