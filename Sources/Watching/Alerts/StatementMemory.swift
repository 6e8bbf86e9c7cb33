import ExtractionCore
import Markup

/// Which statements of an article are known, so that an edited article tells only what is new.
///
/// A statement is known by its folded words. One that was cut otherwise is not new either: it stands
/// in a known one, or holds little beside one.
public struct StatementMemory: Sendable {
  private let marks: Set<UInt64>
  private let texts: [[UInt8]]

  /// Remembers what an article said in its last version and in those before it.
  /// - Parameter gone: the marks of statements that are gone (``ArticleEdit/goneStatements``).
  public init(_ article: Article, gone: [UInt64] = []) {
    marks = Set(Self.marks(of: article) + gone)
    texts = Self.texts(of: article)
  }

  /// Whether the article said this before.
  public func knows(_ statement: String) -> Bool {
    let text = Self.folded(statement)
    if text.isEmpty || marks.contains(Self.mark(of: text)) { return true }
    return texts.contains { known in
      Self.holds(known, text) || known.count * 4 >= text.count * 3 && Self.holds(text, known)
    }
  }

  /// What each statement of an article is remembered by.
  static func marks(of article: Article) -> [UInt64] { texts(of: article).map(mark) }

  private static func texts(of article: Article) -> [[UInt8]] {
    article.statements.map { statement in
      let source = statement.field == .title ? article.title ?? "" : article.text
      return folded(statement.spans.map { String(source[utf8: $0]) }.joined(separator: " "))
    }
  }

  /// The folded words, each behind a space.
  private static func folded(_ text: String) -> [UInt8] {
    let words = Words(text)
    return words.indices.flatMap { [0x20] + words.folded(at: $0) }
  }

  private static func mark(of text: [UInt8]) -> UInt64 {
    SHA256.digest(of: text).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether words stand in others, in a row.
  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count, !part.isEmpty else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == 0x20 && (start + part.count == text.count || text[start + part.count] == 0x20)
        && text[start..<start + part.count].elementsEqual(part)
    }
  }
}

extension Alert {
  /// The alert of an edited article for a topic that alerted for it before: of the statements that
  /// were not known, the first makes the id. Nil where all were known.
  /// - Parameter identity: see ``ArticleIdentity``.
  public func update(beside memory: StatementMemory, identity: String) -> Alert? {
    let all = document.article.statements
    let new = match.statements.filter {
      all.indices.contains($0) && !memory.knows(document.text(of: all[$0]))
    }
    guard let first = new.first else { return nil }
    var alert = self
    alert.action = .update
    alert.match.statements = new
    alert.id = AlertIdentity.id(
      topic: topicID, article: identity, update: document.text(of: all[first]))
    return alert
  }
}
