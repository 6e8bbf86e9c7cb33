import ExtractionCore
import Watching

/// Holds a syntax tree against a document in the plainest way, with nothing compiled: the reference
/// that the matcher must equal. Statements are bound by taking the tree apart into its ANDs.
struct NaiveEvaluator {
  let text: NaiveText
  let entities: [String: String]

  /// A part of the document: runs of word numbers that nothing reaches over, and the text of each.
  struct Part {
    var runs: [[Int]]
    var texts: [String]
  }

  private var statements: [Statement] { text.document.article.statements }

  private var whole: Part {
    Part(
      runs: (0..<3).map(text.indices(ofField:)),
      texts: Match.Field.allFields.map(text.document.text(of:)))
  }

  func holds(_ expression: Expression) -> Bool {
    Clauses.of(expression).contains(where: holds)
  }

  // MARK: Clauses of an expression taken apart

  private func holds(_ clause: [Expression]) -> Bool {
    let ofStatement = clause.filter(\.isOfStatement)
    let others = clause.filter { !$0.isOfStatement }
    guard others.allSatisfy({ holds($0, in: whole) }) else { return false }
    if ofStatement.allSatisfy(\.isNegated) {
      return ofStatement.allSatisfy { !holds($0.negated) }
    }
    return statements.contains { statement in
      ofStatement.allSatisfy { holds($0, of: statement) }
    }
  }

  /// Whether a term holds with a statement bound.
  private func holds(_ term: Expression, of statement: Statement) -> Bool {
    switch term {
    case .not(let inner):
      return !Clauses.of(inner).contains { clause in
        clause.allSatisfy {
          $0.isOfStatement ? holds($0, of: statement) : holds($0, in: whole)
        }
      }
    case .says(let speaker, let content):
      return speaks(speaker, statement) && quotes(content, statement)
    case .field(.quote, let content): return quotes(content, statement)
    case .field(.speaker, let speaker): return speaks(speaker, statement)
    case .field(.kind, let kind):
      guard case .word(let word) = kind else { return false }
      return statement.kind.rawValue == word.text
    default: return false
    }
  }

  private func quotes(_ content: Expression, _ statement: Statement) -> Bool {
    let source = text.document.text(of: statement.field == .title ? .title : .text)
    let part = Part(
      runs: text.pieces(of: statement), texts: statement.spans.map { String(source[utf8: $0]) })
    return holds(content, in: part)
  }

  private func speaks(_ speaker: Expression, _ statement: Statement) -> Bool {
    switch speaker {
    case .word(let term), .phrase(let term): return statement.speaker?.name == term.text
    case .entity(let term): return statement.speaker?.name == entities[term.text]
    case .or(let all): return all.contains { speaks($0, statement) }
    default: return false
    }
  }

  // MARK: Terms of a part of the document

  private func holds(_ expression: Expression, in part: Part) -> Bool {
    switch expression {
    case .not(let inner): return !holds(inner, in: part)
    case .and(let all): return all.allSatisfy { holds($0, in: part) }
    case .or(let all): return all.contains { holds($0, in: part) }
    case .field(let field, let inner):
      guard let number = Match.Field.allFields.firstIndex(where: { $0.rawValue == field.rawValue })
      else { return false }
      return holds(
        inner,
        in: Part(runs: [text.indices(ofField: number)], texts: [part.texts[number]]))
    case .boost(_, let inner): return holds(inner, in: part)
    case .regex(let term): return part.texts.contains { matches(term.text, $0) }
    default: return !intervals(expression, in: part).isEmpty
    }
  }

  private func matches(_ literal: String, _ text: String) -> Bool {
    let ignoresCase = literal.hasSuffix("i")
    let pattern = literal.dropFirst().dropLast(ignoresCase ? 2 : 1)
    guard let regex = try? Regex(String(pattern)).ignoresCase(ignoresCase) else { return false }
    return text.contains(regex)
  }

  /// Every run of words that an expression stands for, by trying all.
  private func intervals(_ expression: Expression, in part: Part) -> Set<Range<Int>> {
    switch expression {
    case .word(let term), .phrase(let term):
      let wanted = term.text.split(whereSeparator: { " -".contains($0) }).map { $0.lowercased() }
      return sequences(wanted, in: part)
    case .entity(let term):
      return sequences(
        (entities[term.text] ?? "").split(separator: " ").map { $0.lowercased() }, in: part)
    case .exact(.word(let term)):
      return sequences([term.text.lowercased()], in: part).filter { range in
        let word = text.words[range.lowerBound]
        let field = text.document.text(of: Match.Field.allFields[word.field])
        return field[utf8: word.range] == term.text
      }
    case .slop(let distance, .phrase(let term)):
      return windows(term.text.split(separator: " ").map { $0.lowercased() }, distance, in: part)
    case .or(let all): return all.reduce(into: []) { $0.formUnion(intervals($1, in: part)) }
    case .near(let distance, let isOrdered, let left, let right):
      var found: Set<Range<Int>> = []
      for first in intervals(left, in: part) {
        for second in intervals(right, in: part)
        where areNear(first, second, distance, isOrdered: isOrdered, in: part) {
          found.insert(
            min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound))
        }
      }
      return found
    default: return []
    }
  }

  private func isLike(_ word: String, _ pattern: String) -> Bool {
    guard let wildcard = pattern.first(where: { "*?".contains($0) }) else { return word == pattern }
    let parts = pattern.split(separator: wildcard, maxSplits: 1, omittingEmptySubsequences: false)
    let (start, end) = (parts[0], parts[1])
    let middle = word.count - start.count - end.count
    return word.hasPrefix(start) && word.hasSuffix(end)
      && (wildcard == "*" ? middle >= 0 : middle == 1)
  }

  private func sequences(_ wanted: [String], in part: Part) -> Set<Range<Int>> {
    var found: Set<Range<Int>> = []
    for run in part.runs where run.count >= wanted.count && !wanted.isEmpty {
      for start in run.dropLast(wanted.count - 1)
      where wanted.indices.allSatisfy({ isLike(text.words[start + $0].text, wanted[$0]) }) {
        found.insert(start..<start + wanted.count)
      }
    }
    return found
  }

  /// Stretches of words in which every wanted word has a place of its own.
  private func windows(_ wanted: [String], _ distance: Int, in part: Part) -> Set<Range<Int>> {
    var found: Set<Range<Int>> = []
    for run in part.runs {
      for start in run {
        for end in run where end >= start && end - start < wanted.count + distance {
          var left = Array(start...end).map { text.words[$0].text }
          let hasAll = wanted.allSatisfy { word in
            guard let place = left.firstIndex(of: word) else { return false }
            left.remove(at: place)
            return true
          }
          if hasAll { found.insert(start..<end + 1) }
        }
      }
    }
    return found
  }

  private func areNear(
    _ first: Range<Int>, _ second: Range<Int>, _ distance: Expression.Distance, isOrdered: Bool,
    in part: Part
  ) -> Bool {
    let isForward = first.upperBound <= second.lowerBound
    let isBackward = !isOrdered && second.upperBound <= first.lowerBound
    guard isForward || isBackward else { return false }
    let hull = min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
    let words = hull.map { text.words[$0] }
    guard Set(words.map(\.field)).count == 1 else { return false }
    switch distance {
    case .words(let most):
      let between =
        isForward
        ? second.lowerBound - first.upperBound : first.lowerBound - second.upperBound
      return between <= most
    case .sentence: return Set(words.map(\.sentence)).count == 1
    case .paragraph: return Set(words.map(\.paragraph)).count == 1
    }
  }
}
