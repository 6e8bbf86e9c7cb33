import Markup

/// A range of text, in UTF-8 bytes, half-open. Annotations point, they never copy.
public typealias TextRange = Range<Int>

/// An article: the text that a reader came for, and what is said about it.
public struct Article: Sendable, Hashable, Codable {
  /// Where it was read from.
  public var url: WebURL?
  /// The address that the page names as its own, tracking parameters removed.
  public var canonicalURL: WebURL?
  /// The headline without the site's name.
  public var title: String?
  /// The authors' names, without "By", roles and dates.
  public var byline: [String] = []
  /// The site's name.
  public var site: String?
  /// When it was published.
  public var published: Instant?
  /// When it was last changed.
  public var modified: Instant?
  /// A BCP 47 primary language subtag; "xx" when unsure.
  public var language: String = "xx"
  /// The address of the lead image.
  public var leadImage: WebURL?
  /// The standfirst: the summary under the headline, where it stands apart from the text.
  public var standfirst: String?
  /// The section of the site: "World".
  public var section: String?
  /// Whether the page says that it is not free to read, or not all of it.
  public var isPaywalled: Bool = false
  /// Whether the page shows a teaser only.
  public var isTeaser: Bool = false
  /// The paragraphs, in order, as ranges of ``text``.
  public var paragraphs: [Paragraph] = []
  /// The paragraphs joined by a blank line (`"\n\n"`).
  public var text: String = ""
  /// Who said what, in the order of the text; those of the title come first.
  public var statements: [Statement] = []

  /// Makes an article with nothing in it.
  public init() {}

  /// Makes an article of a title and paragraphs.
  public init(title: String?, paragraphs: [String]) {
    self.title = title
    for paragraph in paragraphs { append(paragraph) }
  }
}

/// A paragraph of an article.
public struct Paragraph: Sendable, Hashable, Codable {
  /// What a paragraph is to a reader.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Running text.
    case text
    /// A subheading.
    case heading
    /// An item of a list.
    case listItem
    /// A block quotation or an embedded post.
    case quotation
    /// The standfirst.
    case standfirst
    /// A row of a table.
    case tableRow
  }

  /// Where it stands in the article's text.
  public var range: TextRange
  /// What it is.
  public var kind: Kind

  /// Makes a paragraph.
  public init(range: TextRange, kind: Kind = .text) {
    self.range = range
    self.kind = kind
  }
}

extension Article {
  /// Adds a paragraph at the end of the text.
  public mutating func append(_ paragraph: String, kind: Paragraph.Kind = .text) {
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += paragraph
    paragraphs.append(Paragraph(range: start..<text.utf8.count, kind: kind))
  }

  /// The text of a range of ``text``.
  public subscript(range: TextRange) -> Substring { text[utf8: range] }
}

extension String {
  /// The text of a range of UTF-8 bytes, cut to what the string has and to whole characters.
  public subscript(utf8 range: TextRange) -> Substring {
    let view = utf8
    let start = view.index(startIndex, offsetBy: range.lowerBound, limitedBy: endIndex) ?? endIndex
    let end = view.index(startIndex, offsetBy: range.upperBound, limitedBy: endIndex) ?? endIndex
    return self[start..<end]
  }
}
