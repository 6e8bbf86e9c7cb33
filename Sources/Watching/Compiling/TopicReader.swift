extension TopicCompiler {
  /// Compiles a topic: its keywords, speakers and query are alternatives.
  /// - Returns: what is wrong in it; the parts that are right are watched all the same.
  mutating func add(_ topic: Topic) -> [TopicProblem] {
    guard topic.isEnabled else {
      addNothing()
      return []
    }
    var problems: [TopicProblem] = []
    let least = topic.minScore ?? 0
    let place = Place(stems: topic.stem, isScored: least > 0)
    weighed = []
    var clauses = keywordClauses(topic, place, &problems)
    clauses += speakerClauses(topic, &problems)
    if let clause = queryClause(topic, place, &problems) { clauses.append(clause) }
    guard !clauses.isEmpty else {
      addNothing()
      return problems
    }
    var whole = join(.or, clauses, 0..<0)
    let anchors = weighed.compactMap { $0 }
    if whole.anchors == nil, !anchors.isEmpty, anchors.count == weighed.count {
      whole.anchors = .any(anchors)
    }
    if !topic.languages.isEmpty {
      whole = join(.and, [whole, compile(languages: topic.languages)], 0..<0)
    }
    add(whole, leastScore: Float(max(least, 0)))
    return problems
  }

  private mutating func keywordClauses(
    _ topic: Topic, _ place: Place, _ problems: inout [TopicProblem]
  ) -> [Clause] {
    var clauses: [Clause] = []
    for (index, keyword) in topic.keywords.enumerated() {
      let text = Self.unquoted(keyword)
      let pattern = WordPattern(text, isPhrase: true)
      let fault = pattern.fault ?? (pattern.pieces.isEmpty ? "no letter or digit to look for" : nil)
      if let fault {
        problems.append(
          TopicProblem(
            topic: topic.id, key: .keywords, index: index,
            length: max(keyword.unicodeScalars.count, 1), message: fault,
            expected: "words as they stand in articles"))
        continue
      }
      origin = UInt32(index)
      let isWord = pattern.pieces.count == 1
      var place = place
      place.stems = place.stems && isWord
      clauses.append(keywordClause(text, pattern, place, 0..<keyword.utf8.count))
    }
    return clauses
  }

  private mutating func keywordClause(
    _ text: String, _ pattern: WordPattern, _ place: Place, _ range: Range<Int>
  ) -> Clause {
    compile(word: text, isPhrase: !place.stems, place, range)
  }

  /// A keyword written with quotation marks of its own is the phrase between them.
  private static func unquoted(_ keyword: String) -> String {
    guard keyword.utf8.count > 2, keyword.hasPrefix("\""), keyword.hasSuffix("\"") else {
      return keyword
    }
    return String(keyword.dropFirst().dropLast())
  }

  private mutating func speakerClauses(
    _ topic: Topic, _ problems: inout [TopicProblem]
  ) -> [Clause] {
    var clauses: [Clause] = []
    for (index, name) in topic.speakers.enumerated() {
      origin = UInt32(Origin.speakers(topic) + index)
      if let problem = speakerProblem(name) {
        var problem = problem
        problem.topic = topic.id
        problem.index = index
        problems.append(problem)
        continue
      }
      let speakers =
        name.hasPrefix("@") ? entities.speakers(of: name) : [WatchedSpeaker(name: name)]
      clauses.append(compile(speakers: speakers ?? [], 0..<name.utf8.count))
    }
    return clauses
  }

  private func speakerProblem(_ name: String) -> TopicProblem? {
    let length = max(name.unicodeScalars.count, 1)
    if name.hasPrefix("@") {
      guard entities.speakers(of: name) == nil else { return nil }
      return TopicProblem(
        topic: "", key: .speakers, length: length, message: "unknown speaker '\(name.prefix(70))'",
        expected: "the id of one of the speakers", suggestion: entities.suggestion(for: name))
    }
    guard PersonName(name).keys.isEmpty else { return nil }
    return TopicProblem(
      topic: "", key: .speakers, length: length, message: "a name without letters",
      expected: "a name as newspapers write it, or @id")
  }

  private mutating func queryClause(
    _ topic: Topic, _ place: Place, _ problems: inout [TopicProblem]
  ) -> Clause? {
    guard let query = topic.query else { return nil }
    origin = UInt32(Origin.query(topic))
    do throws(ExpressionError) {
      return try compile(try ExpressionParser.parse(query), place, query)
    } catch {
      problems.append(
        TopicProblem(
          topic: topic.id, key: .query, column: error.column, length: error.length,
          message: error.message, expected: error.expected, suggestion: error.suggestion))
      return nil
    }
  }
}
