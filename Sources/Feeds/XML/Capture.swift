import Markup

/// The element whose text is being read.
struct Capture {
  var element: Element
  var depth: Int
  /// What the text is; its bytes are the reader's ``XMLFeedReader/buffer`` as long as it is read.
  var construct: TextConstruct
  /// Whether character data is kept as markup, since elements stand between.
  var isMarkup: Bool
  /// Whether elements are part of the value.
  var isInline: Bool
  /// Whether the value is as long as it may become.
  var isFull = false
  /// What the element's attributes say, for elements of one line.
  var attributes = ElementAttributes()
}
