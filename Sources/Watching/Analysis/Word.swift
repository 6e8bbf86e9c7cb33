/// A word of a text: where its folded bytes and where its own bytes stand.
struct Word: Sendable {
  /// Longer words are cut for comparing: nobody writes them, and hostile texts are made of them.
  static let longest = 512

  /// Offset of the folded form in ``Words/bytes``.
  var folded: UInt32
  /// Length of the folded form in bytes.
  var length: UInt32
  /// The first byte of the word in the text.
  var start: UInt32
  /// The byte after the word's last one in the text, a possessive 's left out.
  var end: UInt32
}
