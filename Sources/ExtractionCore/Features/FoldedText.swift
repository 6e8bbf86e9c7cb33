/// A text as its folded words, for comparing it with blocks whatever the case, the spaces and the
/// punctuation.
struct FoldedText: Hashable {
  let words: [UInt32]
  /// The same as ``TextMeasure/hash`` of a block of the same words.
  let hash: UInt64
  let characters: Int

  init(_ text: String) {
    var measurer = TextMeasurer()
    let bytes = Array(text.utf8)
    let measure = measurer.measure(bytes, 0..<bytes.count)
    words = measurer.words
    hash = measure.hash
    characters = measure.characters
  }
}
