import ExtractionCore

/// Makes filters of compiled clauses.
struct FilterBuilder {
  private let topics: CompiledTopics
  /// Per term what it looks for; terms without a feature can be anywhere.
  private var features: [UInt32: UInt64] = [:]

  init(_ topics: CompiledTopics) {
    self.topics = topics
    topics.words.forEach { word, term in features[term] = Feature.word(word) }
    topics.names.forEach { key, term in features[term] = Feature.word(key) }
    topics.keys.forEach { key, term in features[term] = Feature.word(key) }
    topics.stems.forEach { stem, term in
      features[term] = Feature.word(stem.drop { $0 != 0x20 }.dropFirst())
    }
    topics.patterns.forEach { stem, term in features[term] = Feature.beginning(of: stem) }
  }

  /// What must be there for a topic to hold; a topic with an error holds of nothing.
  func filter(ofTopic number: Int) -> DocumentFilter {
    guard let root = topics.roots[number] else { return DocumentFilter(clause: .any([])) }
    guard topics.leastScores[number] > 0 else {
      return DocumentFilter(clause: clause(ofNode: root))
    }
    return DocumentFilter(clause: .allOf([clause(ofNode: root), .anyOf(weighed(root))]))
  }

  /// The clauses with a weight: one of them must hold where scores count.
  private func weighed(_ index: UInt32) -> [DocumentFilter.Clause] {
    let node = topics.nodes[Int(index)]
    switch node.operation {
    case .boost: return [clause(ofNode: node.a)]
    case .and, .or: return children(node).flatMap(weighed)
    default: return []
    }
  }

  /// What must be there for a clause to hold.
  func clause(ofNode index: UInt32) -> DocumentFilter.Clause {
    let node = topics.nodes[Int(index)]
    switch node.operation {
    case .term: return clause(ofTerm: node.a)
    case .phrase, .slop:
      return .allOf(topics.sequences[Int(node.a)..<Int(node.a + node.b)].map(clause(ofTerm:)))
    case .near, .says: return .allOf([clause(ofNode: node.a), clause(ofNode: node.b)])
    case .within, .quote, .boost: return clause(ofNode: node.a)
    case .and: return clause(ofAll: node)
    case .or: return .anyOf(children(node).map(clause(ofNode:)))
    case .mention: return clause(ofMention: topics.mentions[Int(node.a)])
    case .speaker: return clause(ofSpeakers: topics.speakers[Int(node.a)])
    case .fact:
      let fact = topics.facts[Int(node.a)]
      return key(fact.field.rawValue, fact.words.first ?? [])
    case .kind: return key("kind", Array(Statement.Kind.all[Int(node.a)].utf8))
    case .role: return key("role", topics.wordLists[Int(node.a)].first ?? [])
    case .verb: return .anyOf(topics.wordLists[Int(node.a)].map { key("verb", Self.firstWord($0)) })
    case .regex, .raw, .not: return .anything
    }
  }

  private func clause(ofTerm term: UInt32) -> DocumentFilter.Clause {
    features[term].map { .feature($0) } ?? .anything
  }

  private func key(_ kind: String, _ value: [UInt8]) -> DocumentFilter.Clause {
    .feature(Feature.key(kind, value))
  }

  private static func firstWord(_ words: [UInt8]) -> [UInt8] { Array(words.prefix { $0 != 0x20 }) }

  private func children(_ node: Node) -> ArraySlice<UInt32> {
    topics.children[Int(node.a)..<Int(node.a + node.b)]
  }

  /// Where scores count, what carries a weight need not be there.
  private func clause(ofAll node: Node) -> DocumentFilter.Clause {
    let needed = children(node).filter {
      node.c == 0 || topics.nodes[Int($0)].operation != .boost
    }
    return .allOf(needed.map(clause(ofNode:)))
  }

  private func clause(ofMention mention: CompiledTopics.Mention) -> DocumentFilter.Clause {
    .anyOf(mention.names.map { .allOf($0.terms.map(clause(ofTerm:))) })
  }

  /// A speaker's name ends as one of the watched names or roles ends.
  private func clause(ofSpeakers speakers: [WatchedSpeaker]) -> DocumentFilter.Clause {
    let lasts = speakers.flatMap { $0.names.map(\.keys) + $0.roles }.compactMap(\.last)
    return .anyOf(Set(lasts).sorted().map { key("speaker", Array($0.utf8)) })
  }
}

extension TopicSet {
  /// What must be there for a topic to hold; nil where no such topic is watched.
  public func filter(of id: String) -> DocumentFilter? {
    guard let number = place(of: id) else { return nil }
    return FilterBuilder(compiled).filter(ofTopic: number)
  }
}

extension Statement.Kind {
  /// The kinds in the order of their numbers in compiled clauses; none behind them.
  fileprivate static let all = ["direct", "indirect", "mixed", ""]
}
