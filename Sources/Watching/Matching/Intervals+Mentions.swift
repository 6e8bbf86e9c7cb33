import ExtractionCore

/// Entities that are mentioned by a name or alias.
extension Evaluator {
  func mentionIntervals(
    _ node: Node, _ index: UInt32, _ scope: Scope, _ limit: Int
  ) -> [Interval] {
    let mention = topics.mentions[Int(node.a)]
    var found: [Interval] = []
    for name in mention.names {
      found += sequenceIntervals(name.terms, index, scope, limit) { start in
        self.isMention(name, of: mention, at: start)
          && (name.isJunior || !self.isJunior(after: start + name.terms.count))
      }
    }
    return Array(Set(found).sorted { ($0.start, $0.end) < ($1.start, $1.end) }.prefix(limit))
  }

  /// A surname counts with a first name of the person before it, or alone where nobody else of that
  /// surname is named; an acronym in capitals.
  private func isMention(
    _ name: CompiledTopics.Mention.Name, of mention: CompiledTopics.Mention, at start: Int
  ) -> Bool {
    let field = reading.field(of: start)
    if name.isAcronym {
      let word = bytes(ofField: field)[reading.range(at: start)]
      if !word.allSatisfy({ (0x41...0x5A).contains($0) }) { return false }
    }
    guard name.isSurname else { return true }
    let words = reading.fields[field]
    let index = start - reading.bases[field]
    let first = Namesakes.firstNames(
      before: index, in: words, bytes(ofField: field),
      language: reading.document.article.language)
    if !first.isEmpty { return Namesakes.agree(first, mention.firstNames) }
    return !namesakes(name.surname).hasOther(than: mention.firstNames)
  }

  /// Whether "Jr." stands at a position: what is before it is the son's name.
  private func isJunior(after end: Int) -> Bool {
    guard end < reading.terms.count else { return false }
    let field = reading.field(of: end)
    let index = end - reading.bases[field]
    let words = reading.fields[field]
    return words.indices.contains(index) && words.folded(at: index).elementsEqual("jr".utf8)
  }
}
