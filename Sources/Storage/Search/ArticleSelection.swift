/// The articles that a topic is worth trying on.
public struct ArticleSelection: Sendable, Hashable {
  /// How many articles there are in the time asked for.
  public var considered = 0
  /// The numbers of those that the filter lets through, in the order in which they were stored: every
  /// article that the topic holds of is among them.
  public var candidates: [Int64] = []
  /// The numbers of the latest ones that lack a single part of what must be there, the latest first.
  public var nearMisses: [Int64] = []

  /// Makes an empty selection.
  public init() {}
}
