import ExtractionCore

/// What changed in an article between two readings, in sentences; bounded, so that a page that is
/// another at each reading does not fill the disk.
public struct ArticleEdit: Sendable, Hashable, Codable {
  /// A sentence that came or went.
  public struct Piece: Sendable, Hashable, Codable {
    /// The number of its paragraph in the version that has it.
    public var paragraph: Int
    /// The sentence, cut where it is long.
    public var text: String
  }

  /// How many bytes of sentences are kept of each side.
  static let longest = 4096
  /// How many bytes one sentence has at most.
  static let longestPiece = 600
  /// How many statements are remembered that went.
  static let statementLimit = 200

  /// The headline before, where it changed.
  public var oldTitle: String?
  /// Sentences that are new, in order.
  public var added: [Piece] = []
  /// Sentences that are gone, in order.
  public var removed: [Piece] = []
  /// How many sentences are new, those left out here included.
  public var addedCount = 0
  /// How many sentences are gone, those left out here included.
  public var removedCount = 0
  /// The marks (``StatementMemory``) of statements that are gone, so that none is news when it returns.
  public private(set) var goneStatements: [UInt64] = []

  /// Compares two versions.
  public init(from old: Article, to new: Article) {
    if old.title != new.title { oldTitle = old.title ?? "" }
    let (before, after) = (Self.sentences(of: old), Self.sentences(of: new))
    (added, addedCount) = Self.pieces(of: after, without: before)
    (removed, removedCount) = Self.pieces(of: before, without: after)
    let left = Set(StatementMemory.marks(of: new))
    goneStatements = Array(
      StatementMemory.marks(of: old).filter { !left.contains($0) }.prefix(Self.statementLimit))
  }

  /// Whether nothing changed that a reader would see.
  public var isEmpty: Bool { oldTitle == nil && addedCount == 0 && removedCount == 0 }

  /// The sentences that another version has not, as often as it has not.
  private static func pieces(of version: [Piece], without other: [Piece]) -> ([Piece], Int) {
    var left: [String: Int] = [:]
    for piece in other { left[piece.text, default: 0] += 1 }
    let own = version.filter { piece in
      guard let count = left[piece.text], count > 0 else { return true }
      left[piece.text] = count - 1
      return false
    }
    var room = longest
    let kept = own.prefix { piece in
      room -= min(piece.text.utf8.count, longestPiece)
      return room >= 0
    }
    return (kept.map { Piece(paragraph: $0.paragraph, text: cut($0.text)) }, own.count)
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= longestPiece ? text : String(text[utf8: 0..<longestPiece]) + "…"
  }

  private static func sentences(of article: Article) -> [Piece] {
    article.paragraphs.indices.flatMap { number in
      let bytes = Array(article[article.paragraphs[number].range].utf8)
      return sentences(of: bytes).map { Piece(paragraph: number, text: $0) }
    }
  }

  private static func sentences(of bytes: [UInt8]) -> [String] {
    let ends = bytes.indices.filter { Sentences.isBoundary(at: $0, in: bytes) } + [bytes.count]
    var start = 0
    return ends.compactMap { end in
      defer { start = end }
      let words = bytes[start..<end].split { $0 <= 0x20 }.map {
        String(decoding: $0, as: UTF8.self)
      }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
