import ExtractionCore

/// Comparing words as they are written, for `=Putin`.
enum ExactWord {
  /// Whether a word of a text is written so: case and accents count, soft hyphens and joiners do not,
  /// and letters composed in another way (NFC, NFD) are the same.
  static func isSame(_ word: String, _ text: String, _ range: Range<Int>) -> Bool {
    let written = text[utf8: range]
    if written == word { return true }
    return bare(written) == bare(word[...])
  }

  private static func bare(_ text: Substring) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(
      contentsOf: text.unicodeScalars.filter {
        $0 != "\u{AD}" && $0 != "\u{200C}" && $0 != "\u{200D}" && $0 != "\u{2060}"
      })
    return String(kept)
  }
}
