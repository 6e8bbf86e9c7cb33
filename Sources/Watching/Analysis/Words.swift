/// The words of a text in their folded form, with the way back to the text.
///
/// Words are runs of letters, digits and underscores; a hyphen, a full stop or an apostrophe parts
/// them (COVID-19 is "covid", "19"), a possessive 's is dropped, and in scripts without spaces every
/// character is a word. Both sides, texts and expressions, are cut by the same rule.
struct Words: Sendable {
  private(set) var words: [Word] = []
  /// The folded forms, one after the other.
  private(set) var bytes: [UInt8] = []

  /// Cuts a text into words.
  init(_ text: String) {
    var text = text
    text.withUTF8 { self = Words(utf8: $0) }
  }

  /// Cuts UTF-8 (of a `String`, so valid) into words.
  init(utf8 text: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(text.count / 6 + 4)
    // Folding can make two bytes of one and a half: Ⱥ becomes ⱥ.
    bytes = [UInt8](unsafeUninitializedCapacity: text.count * 3 / 2 + 8) { out, count in
      var cutter = WordCutter(text: text, out: out)
      cutter.run(into: &words)
      count = cutter.written
    }
  }

  /// The numbers of the words.
  var indices: Range<Int> { words.indices }

  /// The folded form of a word.
  func folded(at index: Int) -> ArraySlice<UInt8> {
    let word = words[index]
    return bytes[Int(word.folded)..<Int(word.folded + word.length)]
  }

  /// Where a word stands in the text, in bytes.
  func range(at index: Int) -> Range<Int> {
    Int(words[index].start)..<Int(words[index].end)
  }
}
