import ExtractionCore

extension Document {
  /// The text of a field; empty where the document has none.
  public func text(of field: Match.Field) -> String {
    switch field {
    case .title: article.title ?? ""
    case .summary: summary ?? ""
    case .text: article.text
    }
  }

  /// What a statement says: its pieces joined by " … ".
  public func text(of statement: Statement) -> String {
    let source = statement.field == .title ? article.title ?? "" : article.text
    return statement.spans.map { String(source[utf8: $0]) }.joined(separator: " … ")
  }

  /// The sentence that shows best why a topic matched: around the first match, else the first
  /// statement, else the title.
  public func excerpt(of match: Match) -> String {
    let ownStatement = match.statements.first.flatMap { index in
      article.statements.indices.contains(index) ? article.statements[index] : nil
    }
    if let span = match.spans.first(where: { lies($0, in: ownStatement) }) ?? match.spans.first {
      return Excerpt.around(span.range, in: text(of: span.field))
    }
    if let statement = ownStatement {
      let field: Match.Field = statement.field == .title ? .title : .text
      return Excerpt.around(statement.range, in: text(of: field))
    }
    return article.title ?? ""
  }

  private func lies(_ span: Match.Span, in statement: Statement?) -> Bool {
    guard let statement else { return false }
    guard span.field == (statement.field == .title ? .title : .text) else { return false }
    return statement.spans.contains {
      $0.lowerBound <= span.range.lowerBound && span.range.upperBound <= $0.upperBound
    }
  }
}
