/// A stretch between quotation marks.
struct Quotation: Sendable, Hashable {
  /// What stands inside the marks, in bytes of the text.
  var inner: TextRange
  /// With the marks.
  var outer: TextRange
  /// Whether its closing mark was found.
  var isClosed: Bool
  /// Whether it goes on with a quotation that the paragraph before left open.
  var continues: Bool
  /// The number of words inside.
  var words = 0
}
