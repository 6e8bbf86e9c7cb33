import Markup

/// A list of feeds (OPML 2.0, opml.org/spec2.opml).
public struct OPML: Sendable, Hashable {
  /// The list's title, if it has one.
  public var title: String?
  /// The feeds in document order; one address is there once, with the tags of all its places.
  public var outlines: [Outline] = []
  /// What was left out.
  public var refusals: [Refusal] = []

  /// A feed of the list.
  public struct Outline: Sendable, Hashable {
    /// The feed's address, http or https.
    public var url: String
    /// Its title.
    public var title: String?
    /// The site that it belongs to.
    public var site: String?
    /// The folders it stands in, from the outermost, and its categories.
    public var tags: [String]
    /// The line of the document it stands in, counted from 1; 0 where it comes from none.
    public var line: Int

    /// Makes a feed of a list.
    public init(
      url: String, title: String? = nil, site: String? = nil, tags: [String] = [], line: Int = 0
    ) {
      self.url = url
      self.title = title
      self.site = site
      self.tags = tags
      self.line = line
    }
  }

  /// A feed that was left out.
  public struct Refusal: Sendable, Hashable, CustomStringConvertible {
    /// The line of the document, counted from 1.
    public var line: Int
    /// The address as written.
    public var url: String

    /// A sentence.
    public var description: String {
      "line \(line): cannot take \(url): a feed's address starts with http:// or https://"
    }
  }

  /// Makes a list.
  public init(title: String? = nil, outlines: [Outline] = []) {
    self.title = title
    self.outlines = outlines
  }
}

/// Why bytes are no list of feeds.
public enum OPMLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nothing but white space.
  case empty
  /// Something else: the name of its first element, if it has one.
  case notOPML(String?)

  /// A sentence.
  public var description: String {
    switch self {
    case .empty: "cannot read the OPML file: it is empty"
    case .notOPML(let root?): "cannot read the OPML file: its first element is <\(root)>"
    case .notOPML(nil): "cannot read the OPML file: it holds no XML"
    }
  }
}
