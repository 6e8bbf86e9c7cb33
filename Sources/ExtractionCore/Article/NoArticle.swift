/// Why a page gives no article.
public struct NoArticle: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why, as a clause: "the page is a PDF document".
  public let reason: String

  /// Makes it with its reason.
  public init(_ reason: String) {
    self.reason = reason
  }

  /// The reason as a sentence.
  public var description: String { "cannot find an article: \(reason)" }
}
