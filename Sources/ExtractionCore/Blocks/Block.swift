import Markup

/// A block of text: what stands between two borders of block-level elements.
struct Block: Sendable {
  /// Where its text starts in ``PageBlocks/text``.
  var start: Int32
  /// The text's length in bytes.
  var count: Int32
  /// The block-level element that it stands in, an index of ``PageBlocks/elements``.
  var element: Int32
  /// Code points inside links, bold and italic elements.
  var linkCharacters: Int32 = 0
  var boldCharacters: Int32 = 0
  var italicCharacters: Int32 = 0
  var links: Int32 = 0
  /// Single line breaks inside the block.
  var breaks: Int32 = 0
  /// How many paragraphs ended by double line breaks came before it in the page.
  var breakGroup: Int32 = 0
  var images: Int32 = 0
  /// The node of its first link; -1 where there is none.
  var firstLink: Int32 = -1
  /// Whether its first link is an absolute address.
  var linksAway = false
  /// Class words of an inline element that leads the block.
  var inlineWords: ClassWords.Set = []
  var hasInlineClass = false
  /// The node of its first text.
  var node: Int32 = -1
  /// Its words, as a range of ``PageBlocks/words``.
  var firstWord: Int32 = 0
  /// What was counted in it.
  var measure = TextMeasure()

  var range: Range<Int> { Int(start)..<Int(start + count) }
  var wordRange: Range<Int> { Int(firstWord)..<Int(firstWord) + measure.words }
}

/// A block-level element of a page, as choosing text needs it.
struct BlockElement: Sendable {
  /// Marks on an element that matter to what stands in it.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// `hidden`, or a style that hides it.
    static let hidden = Marks(rawValue: 1)
    static let ariaHidden = Marks(rawValue: 2)
    /// `itemprop` of an article's body.
    static let articleBody = Marks(rawValue: 4)
    /// A role such as navigation or dialog.
    static let sideRole = Marks(rawValue: 8)
    /// The role main or article.
    static let mainRole = Marks(rawValue: 16)
    /// A row of a table of data.
    static let dataRow = Marks(rawValue: 32)
    /// Called a newsletter's box or a request for consent.
    static let appeal = Marks(rawValue: 64)
  }

  /// The node of the tree.
  var node: Int32
  /// The parent's index in ``PageBlocks/elements``; -1 for the body.
  var parent: Int32
  var tag: HTMLTag
  var marks: Marks = []
  /// What its class, id and test names speak of.
  var words: ClassWords.Set = []
  var depth: Int32
  /// How many blocks came before it.
  var firstBlock: Int32 = 0
  /// A hash of tag and class words.
  var signature: UInt64
  /// A hash of the signatures of all ancestors and its own.
  var path: UInt64
}

/// A page cut into blocks.
struct PageBlocks: Sendable {
  /// The block-level elements in document order; the first is the body.
  var elements: [BlockElement] = []
  /// The blocks in document order.
  var blocks: [Block] = []
  /// The text of all blocks, white space collapsed.
  var text: [UInt8] = []
  /// The hashes of the words of all blocks.
  var words: [UInt32] = []
  /// The spaces of ``text`` at which single line breaks stand, in order.
  var lineBreaks: [Int32] = []

  /// The text of a block.
  func text(of block: Int) -> String {
    String(decoding: text[blocks[block].range], as: UTF8.self)
  }
}
