/// Tells the language of a text: by its script where that is enough, else by the small words that
/// every text of a language is full of.
public enum LanguageDetector {
  /// The BCP 47 primary subtag of the text's language, "xx" when unsure.
  ///
  /// Reads about the first 6,000 bytes.
  public static func detect(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(6000))
    let census = ScriptCensus(bytes)
    if let language = census.language { return language }
    var measurer = TextMeasurer()
    _ = measurer.measure(bytes, 0..<bytes.count)
    return SmallWords.shared.language(of: measurer.words, script: census.main) ?? "xx"
  }
}
