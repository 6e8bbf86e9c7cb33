/// Why bytes are no feed.
public enum FeedError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nothing but white space.
  case empty
  /// An HTML page.
  case webPage
  /// JSON that is no JSON Feed, with the reason as a clause.
  case badJSON(String)
  /// XML whose root is no feed's: its name.
  case otherXML(String)
  /// A list of feeds (OPML).
  case outline
  /// A compressed or other binary file: its kind, "gzip".
  case binary(String)
  /// Anything else.
  case unknown

  /// Why markup without a feed's root is none.
  /// - Parameter root: the name of its first element, in lower case; nil where it has none.
  init(root: String?) {
    self =
      switch root {
      case "html", "head", "body", "title", "div", "p", "script", "meta", "link": .webPage
      case "opml": .outline
      case let name?: .otherXML(name)
      case nil: .unknown
      }
  }

  /// A sentence.
  public var description: String {
    switch self {
    case .empty: "cannot read the feed: the document is empty"
    case .webPage: "cannot read the feed: this is an HTML page"
    case .badJSON(let reason): "cannot read the feed: \(reason)"
    case .otherXML(let root): "cannot read the feed: this is XML of another kind (<\(root)>)"
    case .outline: "cannot read the feed: this is an OPML list of feeds"
    case .binary(let kind): "cannot read the feed: this is a \(kind) file"
    case .unknown: "cannot read the feed: this is neither XML nor JSON"
    }
  }
}
