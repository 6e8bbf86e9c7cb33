/// A news story as its writers hand it in: plain text, no markup.
public struct Story: Sendable, Hashable {
  /// The headline.
  public var title: String
  /// The summary that the feed and the standfirst carry.
  public var summary: String
  /// The writers' names.
  public var authors: [String]
  /// The section of the site: "World".
  public var section: String
  /// The text: paragraphs are parted by blank lines; other line breaks count as spaces.
  public var text: String

  /// Makes a story.
  public init(
    title: String, summary: String = "", authors: [String] = [], section: String = "World",
    text: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.authors = authors
    self.section = section
    self.text = text
  }

  /// The paragraphs of the text, each in one line.
  public var paragraphs: [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(whereSeparator: \.isEmpty).map { $0.joined(separator: " ") }
  }
}
