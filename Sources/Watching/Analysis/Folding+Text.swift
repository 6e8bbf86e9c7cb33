extension Folding {
  /// A text folded for comparing: words in their plain form with one space between.
  static func folded(_ text: String) -> String {
    let words = Words(text)
    return words.indices.map { String(decoding: words.folded(at: $0), as: UTF8.self) }
      .joined(separator: " ")
  }
}
